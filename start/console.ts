import { api, buildIfStale } from './build.ts';
import { holderOf } from './claim.ts';
import { readConnection } from './connection.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import { report } from './refusal.ts';
import { readDataDir } from './settings.ts';
import { tocsin } from './tocsin-command.ts';

const args = process.argv.slice(2);
const caller = process.env['INIT_CWD'] ?? process.cwd();

/** Only these touch the database; an import that is rehearsed does not. */
const needsDatabase = ['import', 'migrate', 'demo'].includes(args[0] ?? '') && !args.includes('--dry-run') && !args.includes('--help');
const ours: EmbeddedDatabase[] = [];

/** The running server of this clone, or one for as long as the command takes. */
async function embedded(): Promise<NodeJS.ProcessEnv> {
  const dataDir = readDataDir(process.env);
  const running = holderOf(dataDir) ? readConnection(dataDir) : null;
  const { databaseUrl, ownerUrl } = running ?? (await startOurs(dataDir)).connection;
  return { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl };
}

async function startOurs(dataDir: string): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(dataDir);
  ours.push(database);
  return database;
}

async function run(): Promise<number> {
  await buildIfStale(api);
  const given = process.env['DATABASE_URL'] || process.env['DATABASE_OWNER_URL'];
  const database = needsDatabase && !given ? await embedded() : {};
  return tocsin(args, { ...process.env, ...database, INIT_CWD: caller }, interrupted.signal);
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());

const code = await run().catch((error: unknown) => {
  if (!interrupted.signal.aborted) report(error);
  return 1;
});
for (const database of ours) await database.stop();
process.exit(code);
