import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeTestDatabase, sql, unique, useTestDatabase } from '#persistence/testing';
import pg from 'pg';
import { startInstance } from '../../apps/api/test/harness.ts';
import { type DatabaseUrls, freshDatabase } from './fresh-database.ts';

const schemas = `('identity', 'files', 'scenarios', 'exercises', 'evaluation', 'practices', 'network', 'incidents', 'persistence')`;
/** Holds no row of anybody: keys of sign-in tries, which nobody reads but the limiter. */
const withoutOwners = ['persistence.rate_limit'];

describe('The second wall', () => {
  let database: DatabaseUrls;
  beforeAll(async () => {
    database = await freshDatabase();
    useTestDatabase(database);
  });
  afterAll(() => closeTestDatabase());

  it('stands on every table: row-level security is enabled and forced', async () => {
    const open = await sql<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ${schemas} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    );
    expect(open.map(({ name }) => name)).toEqual(withoutOwners);
  });

  it('keeps people away from the queue of jobs, whose tables belong to a library: their role has no right on any of them, and jobs hold ids only', async () => {
    const rights = await sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'jobs' and c.relkind in ('r', 'p')
       and (has_any_column_privilege('tocsin_app', c.oid, 'select, insert, update') or has_table_privilege('tocsin_app', c.oid, 'delete, truncate') or has_any_column_privilege('public', c.oid, 'select, insert, update'))`,
    );
    expect(rights).toEqual([]);
    expect(await sql(`select has_schema_privilege('tocsin_app', 'jobs', 'usage') as enters, pg_has_role('tocsin_server', 'tocsin_jobs', 'usage') as inherits`)).toEqual([{ enters: false, inherits: false }]);
  });

  it('has no view, which would read as its owner', async () => {
    expect(await sql(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas} and c.relkind in ('v', 'm', 'f')`)).toEqual([]);
  });

  it('has one policy per command, none for all commands and none for everybody', async () => {
    const policies = await sql<{ table_name: string; polname: string; polcmd: string; everybody: boolean }>(
      `select p.polrelid::regclass::text as table_name, p.polname, p.polcmd, 0 = any(p.polroles) as everybody from pg_policy p
       join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas}`,
    );
    expect(policies.length).toBeGreaterThan(30);
    expect(policies.filter(({ polcmd, everybody }) => polcmd === '*' || everybody)).toEqual([]);
  });

  it('is passed only by functions with a fixed search path, which belong to a role that owns no table and are not for everybody', async () => {
    const functions = await sql<{ name: string; fixed: boolean; owner: string; everybody: boolean }>(
      `select p.oid::regprocedure::text as name, coalesce(p.proconfig::text like '%search_path=%', false) as fixed, r.rolname as owner, has_function_privilege('public', p.oid, 'execute') as everybody
       from pg_proc p join pg_roles r on r.oid = p.proowner where p.prosecdef`,
    );
    expect(functions.length).toBeGreaterThan(10);
    expect(functions.filter(({ fixed, owner, everybody }) => !fixed || owner !== 'tocsin_definer' || everybody)).toEqual([]);
  });

  it('is not bypassed by any of the roles that a transaction can turn into', async () => {
    const roles = await sql<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'tocsin\\_%' and (rolsuper or rolbypassrls or (rolcanlogin and rolname not in ('tocsin_owner', 'tocsin_server')))`,
    );
    expect(roles).toEqual([]);
    const owned = await sql(`select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('tocsin_definer', 'tocsin_app', 'tocsin_engine', 'tocsin_feed', 'tocsin_timer', 'tocsin_jobs', 'tocsin_server') and relkind = 'r'`);
    expect(owned).toEqual([]);
  });

  it('shows nothing to a server that has not said for whom it asks', async () => {
    const server = new pg.Client(database.databaseUrl);
    await server.connect();
    for (const table of ['identity.person', 'identity.city', 'identity.city_role', 'exercises.exercise', 'exercises.member', 'exercises.event', 'exercises.scenario', 'scenarios.scenario', 'scenarios.version', 'scenarios.change', 'scenarios.presence', 'scenarios.share', 'scenarios.step', 'exercises.feed_entry', 'evaluation.rating', 'evaluation.ruling', 'files.file', 'files.usage', 'scenarios.attachment', 'exercises.attachment', 'practices.practice', 'practices.version', 'practices.link', 'practices.change', 'practices.source_text', 'practices.step', 'practices.comment', 'practices.adoption', 'practices.disclosure', 'practices.question', 'practices.answer', 'practices.endorsement', 'practices.attachment', 'practices.translation_review', 'incidents.note', 'incidents.recipient', 'incidents.change', 'incidents.thread', 'incidents.release', 'incidents.release_source', 'incidents.audience', 'incidents.reply', 'incidents.reply_author']) {
      expect([table, (await server.query(`select 1 from ${table}`)).rowCount]).toEqual([table, 0]);
    }
    await expect(server.query('select password_hash from identity.credential')).rejects.toThrow('permission denied');
    await expect(server.query('select * from persistence.audit_entry')).rejects.toThrow('permission denied');
    await server.end();
  });

  it('keeps the server from starting as a superuser, as a role that bypasses it, or as the owner of the tables', async () => {
    const bypassing = unique('bypass').replaceAll('-', '_');
    await sql(`create role ${bypassing} login bypassrls password 'x'`);
    await sql(`grant tocsin_app to ${bypassing}`);
    const asBypassing = new URL(database.databaseUrl);
    asBypassing.username = bypassing;
    asBypassing.password = 'x';
    for (const [url, flaw] of [
      [database.superuserUrl, 'superuser'],
      [asBypassing.href, 'bypasses-row-security'],
      [database.ownerUrl, 'owns-tables'],
    ] as const) {
      await expect(startInstance({ ...database, databaseUrl: url })).rejects.toThrow(new RegExp(`^The database role .* may not serve \\(${flaw}\\)[^\\n]*$`));
    }
  });
});
