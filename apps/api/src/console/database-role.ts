import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import pg from 'pg';

/** Makes the login role that serves. It gets its rights from `migrate`, which admits the role that DATABASE_URL names. */
export function addDatabaseRoleCommand(program: Command): void {
  program
    .command('database-role')
    .description('make the restricted role that serves, as the owner of the database (DATABASE_OWNER_URL), and print its DATABASE_URL')
    .option('--name <role>', 'what to call it', 'tocsin_server')
    .option('--print', 'print the SQL for an administrator instead of running it')
    .action(async ({ name, print }: { name: string; print?: true }) => {
      const ownerUrl = process.env['DATABASE_OWNER_URL'];
      if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: the address of the database as its owner, who may make roles');
      const url = new URL(ownerUrl);
      const database = decodeURIComponent(url.pathname.slice(1));
      url.username = encodeURIComponent(name);
      url.password = randomBytes(24).toString('base64url');
      const statements = [
        `CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${pg.escapeLiteral(url.password)}`,
        `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${pg.escapeIdentifier(name)}`,
      ];
      if (!print) await run(ownerUrl, name, statements);
      process.stdout.write(`${print ? `${statements.join(';\n')};\n` : ''}DATABASE_URL=${url.href}\n`);
    });
}

async function run(ownerUrl: string, name: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === '42710') throw new Error(`The role ${name} exists. Choose another --name, or give it a new password: ALTER ROLE ${pg.escapeIdentifier(name)} PASSWORD '…'`);
    if (code === '42501') throw new Error('The owner may not make roles. Let an administrator run what --print prints, and: ALTER ROLE … CREATEROLE for the owner');
    throw error;
  } finally {
    await client.end();
  }
}
