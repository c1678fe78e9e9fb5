import pg from 'pg';
import { Refusal } from './refusal.ts';

const remedy = 'make a restricted one by: DATABASE_OWNER_URL=… npm run tocsin -- database-role';

/** A database server that is not ours: reachable as both roles, and the role that serves is held by row-level security. @throws Refusal */
export async function checkExternalDatabase({ url, ownerUrl }: { readonly url: string; readonly ownerUrl: string }): Promise<void> {
  await ask('DATABASE_OWNER_URL', ownerUrl, 'SELECT');
  const [row] = await ask(
    'DATABASE_URL',
    url,
    `SELECT current_user AS role, rolsuper AS superuser, rolbypassrls AS bypass, rolcreaterole AS creator,
            pg_has_role(current_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'member') AS owner
     FROM pg_roles WHERE rolname = current_user`,
  );
  const flaw = [
    ['superuser', 'is a superuser'],
    ['bypass', 'bypasses row-level security'],
    ['owner', 'owns the database'],
    ['creator', 'may make roles'],
  ].find(([column = '']) => row?.[column]);
  if (flaw) throw new Refusal(`DATABASE_URL: the role "${row?.['role']}" ${flaw[1]}, so it may not serve; ${remedy}`);
}

async function ask(variable: string, url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(question)).rows;
  } catch (error) {
    throw new Refusal(`${variable}: the database does not answer: ${error instanceof Error ? error.message || error.name : String(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
