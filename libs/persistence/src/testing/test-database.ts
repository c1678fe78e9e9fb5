import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

interface Open {
  readonly pool: pg.Pool;
  readonly serverUrl: string;
  readonly disposers: (() => Promise<void>)[];
}

let open: Open | null = null;

/** The database of this spec file, which the factories fill. */
export function useTestDatabase(urls: { readonly superuserUrl: string; readonly databaseUrl: string }): void {
  const pool = new pg.Pool({ connectionString: urls.superuserUrl, max: 2 });
  pool.on('error', () => undefined);
  open = { pool, serverUrl: urls.databaseUrl, disposers: [] };
}

/** Asks past row-level security. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await current().pool.query<Row>(text, [...values])).rows;
}

/** Makes a change, begins `work`, and commits once somebody waits for the change; for what must see it only then. */
export async function whileOthersWait<Outcome>(text: string, values: readonly unknown[], work: () => Promise<Outcome>): Promise<Outcome> {
  const holder = await current().pool.connect();
  try {
    await holder.query('begin');
    await holder.query(text, [...values]);
    const [{ pid } = { pid: 0 }] = (await holder.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
    const outcome = work();
    let isOver = false;
    void outcome.catch(() => undefined).finally(() => (isOver = true));
    while (!isOver && (await sql('select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [pid])).length === 0) await sleep(10);
    await holder.query('commit');
    return await outcome;
  } finally {
    holder.release();
  }
}

export const serverUrl = (): string => current().serverUrl;

/** Called before the database is left. */
export function atTheEnd(dispose: () => Promise<void>): void {
  current().disposers.push(dispose);
}

export async function closeTestDatabase(): Promise<void> {
  const { pool, disposers } = current();
  for (const dispose of disposers.reverse()) await dispose();
  await pool.end();
  open = null;
}

function current(): Open {
  if (!open) throw new Error('No test database is open: call useTestDatabase() first');
  return open;
}
