import { api, buildIfStale, web } from './build.ts';
import { report } from './refusal.ts';

try {
  await Promise.all([buildIfStale(api), buildIfStale(web)]);
} catch (error) {
  report(error);
  process.exit(1);
}
