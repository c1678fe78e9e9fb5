import type { DataSource } from 'typeorm';

/** Roles that nobody signs in as. `definer` owns the functions that look across rows; the others are what a transaction of the server can turn into. */
const groupRoles = ['tocsin_app', 'tocsin_engine', 'tocsin_feed', 'tocsin_timer', 'tocsin_jobs', 'tocsin_definer'] as const;

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Makes the group roles where they are missing. Needs CREATEROLE. */
export async function createGroupRoles(owner: DataSource): Promise<void> {
  const existing = await owner.query<{ rolname: string }[]>('select rolname from pg_roles where rolname = any($1)', [groupRoles]);
  for (const role of groupRoles) {
    if (existing.some(({ rolname }) => rolname === role)) continue;
    await owner.query(`create role ${role} nologin nobypassrls`);
  }
  await owner.query(`grant tocsin_definer to current_user with inherit true, set true`);
}

/** Lets the login role of the server be `tocsin_app` at all times and turn into engine, feed, timer or jobs. */
export async function admitServerRole(owner: DataSource, login: string): Promise<void> {
  const role = identifier(login);
  await owner.query('grant select on tocsin_migration to tocsin_app');
  await owner.query(`grant tocsin_app to ${role} with inherit true, set true`);
  await owner.query(`grant tocsin_engine, tocsin_feed, tocsin_timer, tocsin_jobs to ${role} with inherit false, set true`);
}

export interface RoleFlaw {
  readonly role: string;
  readonly flaw: 'superuser' | 'bypasses-row-security' | 'owns-tables' | 'not-admitted';
}

/** Why the role of this connection may not serve, or null when it may. */
export async function serverRoleFlaw(server: DataSource): Promise<RoleFlaw | null> {
  const [row] = await server.query<{ role: string; superuser: boolean; bypass: boolean; owner: boolean; admitted: boolean }[]>(`
    select current_user as role, r.rolsuper as superuser, r.rolbypassrls as bypass,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and pg_has_role(current_user, c.relowner, 'member')) as owner,
           exists (select from pg_roles where rolname = 'tocsin_app')
             and pg_has_role(current_user, (select oid from pg_roles where rolname = 'tocsin_app'), 'usage') as admitted
    from pg_roles r where r.rolname = current_user`);
  if (!row) return { role: 'unknown', flaw: 'not-admitted' };
  if (row.superuser) return { role: row.role, flaw: 'superuser' };
  if (row.bypass) return { role: row.role, flaw: 'bypasses-row-security' };
  if (row.owner) return { role: row.role, flaw: 'owns-tables' };
  return row.admitted ? null : { role: row.role, flaw: 'not-admitted' };
}
