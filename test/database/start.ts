import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../start/embedded-database.ts';

declare global {
  var tocsinTestCluster: { readonly database: EmbeddedDatabase; readonly folder: string } | undefined;
}

/** One PostgreSQL for the whole run. Specs find it in `TOCSIN_TEST_CLUSTER`. */
export default async function start(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-test-'));
  try {
    await chmod(folder, 0o755);
    leaveNothingBehind(folder);
    const database = await startEmbeddedDatabase(join(folder, 'data'));
    globalThis.tocsinTestCluster = { database, folder };
    await hurry(database.connection.superuserUrl);
    process.env['TOCSIN_TEST_CLUSTER'] = JSON.stringify(database.connection);
  } catch (error) {
    process.stderr.write(`The database of the tests does not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** A run that is interrupted is not torn down. */
function leaveNothingBehind(folder: string): void {
  process.once('exit', () => {
    const lock = join(folder, 'data', 'postgres', 'postmaster.pid');
    if (existsSync(lock)) process.kill(Number.parseInt(readFileSync(lock, 'utf8'), 10), 'SIGQUIT');
    for (let tries = 0; existsSync(lock) && tries < 40; tries++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

/** What is lost in a crash of the machine may be lost here. */
async function hurry(superuserUrl: string): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}
