import pg from 'pg';
import type { Connection } from './connection.ts';

/** The owner migrates and makes roles but is no superuser; the server's role may only connect, and gets its rights from the migrations. */
export async function ensureRolesAndDatabase({ superuserUrl, ownerUrl, databaseUrl }: Connection): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await ensureRole(client, new URL(ownerUrl), 'CREATEROLE');
    await ensureRole(client, new URL(databaseUrl), 'NOCREATEROLE');
    if (await exists(client, 'SELECT FROM pg_database WHERE datname = $1', 'tocsin')) return;
    await client.query('CREATE DATABASE tocsin OWNER tocsin_owner');
    await client.query('REVOKE ALL ON DATABASE tocsin FROM PUBLIC');
    await client.query('GRANT CONNECT ON DATABASE tocsin TO tocsin_server');
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, { username, password }: URL, right: string): Promise<void> {
  if (await exists(client, 'SELECT FROM pg_roles WHERE rolname = $1', username)) return;
  await client.query(`CREATE ROLE ${pg.escapeIdentifier(username)} LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS ${right} PASSWORD ${pg.escapeLiteral(password)}`);
}

async function exists(client: pg.Client, question: string, name: string): Promise<boolean> {
  return (await client.query(question, [name])).rowCount === 1;
}
