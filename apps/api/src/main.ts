import { join } from 'node:path';
import { serving } from './database.ts';
import { access } from './policies.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';

const hardExitMs = 10_000;

try {
  const { databaseUrl, host, port, origins, introspection, mail } = readSettings(process.env);
  const webApp = join(import.meta.dirname, '..', 'web');
  const server = await startServer({ dataSource: serving(databaseUrl), access, origins, introspection, mail, webApp }, port, host);
  const leave = (): void => {
    setTimeout(() => process.exit(1), hardExitMs).unref();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
