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
