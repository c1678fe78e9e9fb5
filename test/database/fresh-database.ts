import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../apps/api/src/console/migrate.ts';

/** Addresses of one database, for each of those who may enter it. */
export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

const template = 'tocsin_test_template';
const oneAtATime = 7_141;

/** A migrated database of the spec file's own, copied from a template that the first one makes. */
export async function freshDatabase(cluster: DatabaseUrls = runningCluster()): Promise<DatabaseUrls> {
  const name = `tocsin_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const admin = new pg.Client(cluster.superuserUrl);
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [oneAtATime]);
    if ((await admin.query('select from pg_database where datname = $1', [template])).rowCount === 0) await makeTemplate(admin, cluster);
    await admin.query(`create database ${name} template ${template} owner tocsin_owner`);
  } finally {
    await admin.end();
  }
  return within(cluster, name);
}

function runningCluster(): DatabaseUrls {
  const cluster = process.env['TOCSIN_TEST_CLUSTER'];
  if (!cluster) throw new Error('No database runs for the tests: use the Jest project "database"');
  return JSON.parse(cluster) as DatabaseUrls;
}

async function makeTemplate(admin: pg.Client, cluster: DatabaseUrls): Promise<void> {
  await admin.query(`create database ${template}_unfinished owner tocsin_owner`);
  const { ownerUrl, databaseUrl } = within(cluster, `${template}_unfinished`);
  await migrate(ownerUrl, databaseUrl);
  await admin.query(`alter database ${template}_unfinished rename to ${template}`);
}

function within({ databaseUrl, ownerUrl, superuserUrl }: DatabaseUrls, name: string): DatabaseUrls {
  const enter = (address: string): string => {
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url.href;
  };
  return { databaseUrl: enter(databaseUrl), ownerUrl: enter(ownerUrl), superuserUrl: enter(superuserUrl) };
}
