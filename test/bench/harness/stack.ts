import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { api, buildIfStale } from '../../../start/build.ts';
import { root } from '../../../start/data-dir.ts';
import { startEmbeddedDatabase } from '../../../start/embedded-database.ts';
import { freePort } from '../../../start/free-port.ts';
import { eventually } from '../../../start/processes.ts';
import { Refusal } from '../../../start/refusal.ts';
import { tocsin } from '../../../start/tocsin-command.ts';
import { Child } from './child.ts';
import { onStop } from './stop.ts';

export interface Database {
  /** As the restricted role that serves. */
  readonly serverUrl: string;
  /** As the superuser, in the database of Tocsin. */
  readonly superuserUrl: string;
  /** As the superuser. */
  readonly pool: pg.Pool;
  /** Of the postmaster. */
  readonly pid: number;
}

/** The embedded PostgreSQL, migrated, in a folder that goes with the benchmark. Builds what is stale. */
export async function startDatabase(): Promise<Database> {
  await buildIfStale(api);
  const dataDir = await temporaryFolder();
  const { connection, stop } = await startEmbeddedDatabase(dataDir);
  onStop(() => stop());
  const env = { ...process.env, DATABASE_URL: connection.databaseUrl, DATABASE_OWNER_URL: connection.ownerUrl };
  if ((await tocsin(['migrate'], env)) !== 0) throw new Refusal('The database could not be prepared; what went wrong stands above.');
  const superuserUrl = Object.assign(new URL(connection.superuserUrl), { pathname: '/tocsin' }).href;
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 4 });
  pool.on('error', () => undefined);
  onStop(() => pool.end());
  const pid = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
  return { serverUrl: connection.databaseUrl, superuserUrl, pool, pid };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-bench-'));
  onStop(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Api {
  readonly port: number;
  /** Answers what api-instrument.ts does. */
  readonly child: Child;
}

/** The server as built, with the instrument loaded beside it. */
export async function startApi({ serverUrl }: Database, execArgv: readonly string[] = []): Promise<Api> {
  const port = await freePort(0);
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DATABASE_URL: serverUrl };
  const child = new Child(join(root, 'dist/api/main.js'), { env, execArgv: ['--import', join(import.meta.dirname, 'api-instrument.ts'), ...execArgv] });
  const ready = await eventually(() => child.process.exitCode !== null || isReady(port), 60_000, 50);
  if (!ready || child.process.exitCode !== null) throw new Refusal('The server is not ready; what it said stands above.');
  return { port, child };
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return answer?.status === 200;
}
