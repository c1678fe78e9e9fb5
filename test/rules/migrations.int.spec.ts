import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, EntitySchema } from 'typeorm';
import { migrating } from '../../apps/api/src/database.ts';
import { type DatabaseUrls, freshDatabase } from '../database/fresh-database.ts';

const root = join(import.meta.dirname, '..', '..');

/** Entities declare the columns that they use; the database may have more, and defaults, keys and checks of its own. */
const more = / DROP (COLUMN|CONSTRAINT|DEFAULT)\b|^ALTER TABLE .* ALTER COLUMN .* DROP DEFAULT|^DROP INDEX/;

/** What TypeORM would do to the database to make it what the entities say. */
async function drift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !more.test(query));
}

describe('The migrations', () => {
  let urls: DatabaseUrls;
  let owner: DataSource;
  beforeAll(async () => {
    urls = await freshDatabase();
    owner = await migrating(urls.ownerUrl).initialize();
  });
  afterAll(() => owner.destroy());

  it('are all registered, in order, under the name and timestamp of their file', () => {
    const files = globSync('libs/*/src/**/migrations/*.ts', { cwd: root }).map((file) => basename(file, '.ts')).toSorted();
    const registered = owner.migrations.map(({ constructor: { name } }) => name.replace(/^(.*?)(\d{13})$/, '$2 $1').toLowerCase());
    expect(registered).toEqual(files.map((file) => file.replace('-', ' ').replaceAll('-', '')));
    expect(new Set(files.map((file) => file.slice(0, 13))).size).toBe(files.length);
  });

  it('have all run on an empty database', async () => {
    expect(await owner.showMigrations()).toBe(false);
  });

  it('make every column that an entity declares, of its type, nullable or not', async () => {
    expect(await drift(owner)).toEqual([]);
  });

  it('are missed where an entity declares what none of them made', async () => {
    const drifted = new EntitySchema({
      name: 'city',
      schema: 'identity',
      columns: { id: { type: 'uuid', primary: true }, code: { type: 'text', nullable: true }, name: { type: 'integer' }, mayor: { type: 'text' } },
    });
    const dataSource = await new DataSource({ type: 'postgres', url: urls.ownerUrl, entities: [drifted], migrationsTableName: 'tocsin_migration' }).initialize();
    const found = (await drift(dataSource)).join('\n');
    await dataSource.destroy();
    expect(found).toMatch(/ADD "mayor" text/);
    expect(found).toMatch(/"code" DROP NOT NULL/);
    expect(found).toMatch(/"name".* integer/);
  });

  it('can be undone and run again', async () => {
    for (let left = owner.migrations.length; left > 0; left -= 1) await owner.undoLastMigration();
    expect(await owner.query(`select nspname from pg_namespace where nspname in ('identity', 'scenarios', 'exercises', 'evaluation', 'network', 'incidents', 'persistence')`)).toEqual([]);
    await owner.runMigrations();
    expect(await drift(owner)).toEqual([]);
  });
});
