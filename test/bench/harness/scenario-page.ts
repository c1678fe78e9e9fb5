import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildIfStale, web } from '../../../start/build.ts';
import { root } from '../../../start/data-dir.ts';
import { chromiumLaunchOptions } from '../../journeys/chromium.ts';
import { type Person, seedPeople } from './seed.ts';
import { startApi, startDatabase } from './stack.ts';
import { onStop } from './stop.ts';

/** The page of an account in Chromium, over the built product. */
export async function pageOfDirector(): Promise<{ readonly page: Page; readonly director: Person; readonly origin: string; readonly pool: Awaited<ReturnType<typeof startDatabase>>['pool'] }> {
  await buildIfStale(web);
  const database = await startDatabase();
  const { port } = await startApi(database);
  const [director] = await seedPeople(database.pool, 1);
  if (!director) throw new Error('Nobody directs');
  const browser = await chromium.launch(await chromiumLaunchOptions());
  onStop(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const [name = '', value = ''] = director.cookie.split('=');
  await context.addCookies([{ name, value, url: `https://localhost:${port}`, secure: true, httpOnly: true }]);
  return { page: await context.newPage(), director, origin: `http://localhost:${port}`, pool: database.pool };
}

export const shipped = (): { readonly title: object; readonly summary: object; readonly durationMs: number; readonly teams: readonly { readonly key: string }[]; readonly injects: readonly { readonly key: string }[] } =>
  JSON.parse(readFileSync(join(root, 'libs/scenarios/library/closed-counters.json'), 'utf8')) as ReturnType<typeof shipped>;
