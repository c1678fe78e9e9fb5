import { DataSource, type DataSourceOptions } from 'typeorm';

/** Milliseconds. A database that hangs costs each request about three seconds, and no connection is held for ever (pool limits of the threat model). */
const serverLimits = {
  connectionTimeoutMillis: 2_000,
  query_timeout: 3_000,
  statement_timeout: 2_500,
  lock_timeout: 1_000,
  idle_in_transaction_session_timeout: 2_000,
  keepAlive: true,
};

export const poolSize = 10;

type Entities = NonNullable<DataSourceOptions['entities']>;
type Migrations = NonNullable<DataSourceOptions['migrations']>;

/** The connection that serves people, as the restricted role. It knows the migrations only to tell whether they have been run. */
export function serverDataSource(url: string, entities: Entities, migrations: Migrations): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    applicationName: 'tocsin',
    poolSize,
    extra: { ...serverLimits },
    synchronize: false,
    logging: false,
  });
}

/** The connection that migrates, as the owner of the tables. */
export function ownerDataSource(url: string, entities: Entities, migrations: Migrations): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'tocsin_migration',
    applicationName: 'tocsin-migrate',
    extra: { lock_timeout: 2_000 },
    synchronize: false,
    logging: false,
  });
}
