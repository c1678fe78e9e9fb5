import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aScenario } from '#exercise-engine/testing';
import { hashOf } from '#kernel';
import { closeTestDatabase, sql, useTestDatabase } from '#persistence/testing';
import type { DataSource } from 'typeorm';
import { migrating } from '../../apps/api/src/database.ts';
import { freshDatabase } from './fresh-database.ts';

const libraryIsThere = async (): Promise<boolean> => (await sql(`select from information_schema.schemata where schema_name = 'scenarios'`)).length > 0;

/** As the library was before it became a context: rows of `exercises.scenario`, which exercises pointed to. */
describe('The library that was there before there were versions', () => {
  let owner: DataSource;
  const shippedFirst = randomUUID();
  const shippedNext = randomUUID();
  const imported = randomUUID();
  const importedAgain = randomUUID();
  const exercise = randomUUID();

  beforeAll(async () => {
    const urls = await freshDatabase();
    useTestDatabase(urls);
    owner = await migrating(urls.ownerUrl).initialize();
    while (await libraryIsThere()) await owner.undoLastMigration();
    const add = (id: string, origin: string, title: string, key: string, minute: number): Promise<unknown> => {
      const content = aScenario({ key, title: { en: title } });
      return sql('insert into exercises.scenario (id, origin, title, summary, content, content_hash, import_report, created_at) values ($1, $2, $3, $3, $4, $5, $6, $7)', [
        id, origin, content.title, JSON.stringify(content), hashOf(content), origin === 'imported' ? { format: 'test' } : null, new Date(minute * 60_000),
      ]);
    };
    await add(shippedFirst, 'shipped', 'As it was', 'counters', 1);
    await add(shippedNext, 'shipped', 'As it is', 'counters', 2);
    await add(imported, 'imported', 'Found', 'found', 3);
    await add(importedAgain, 'imported', 'Found', 'found', 4);
    const person = randomUUID();
    await sql(`insert into identity.person (id, name, email, locale) values ($1, 'Anna', 'anna@test.example', 'en')`, [person]);
    await sql(
      `insert into exercises.exercise (id, title, scenario_id, scenario_title, briefing, scenario_start, duration_ms, teams, created_by) values ($1, 'Play', $2, '{}', '{}', now(), 1, '[]', $3)`,
      [exercise, importedAgain, person],
    );
    await owner.runMigrations();
  });
  afterAll(async () => {
    await owner.destroy();
    await closeTestDatabase();
  });

  it('is still there under the same ids: shipped ones of one key as versions of one scenario, each import by itself', async () => {
    const rows = await sql(`select v.id, v.scenario_id as work, v.number, v.state, v.title->>'en' as title, v.facts->'teamCount' as teams from scenarios.version v order by v.created_at`);
    expect(rows).toEqual([
      { id: shippedFirst, work: shippedFirst, number: 1, state: 'deprecated', title: 'As it was', teams: 2 },
      { id: shippedNext, work: shippedFirst, number: 2, state: 'published', title: 'As it is', teams: 2 },
      { id: imported, work: imported, number: 1, state: 'draft', title: 'Found', teams: 2 },
      { id: importedAgain, work: importedAgain, number: 1, state: 'draft', title: 'Found', teams: 2 },
    ]);
  });

  it('leaves to exercises what is played, each content once, and the version that it came from', async () => {
    expect(await sql('select version_id, content from exercises.exercise e join exercises.scenario s on s.id = e.scenario_id where e.id = $1', [exercise])).toEqual([
      { version_id: importedAgain, content: expect.objectContaining({ key: 'found' }) },
    ]);
    expect(await sql('select from exercises.scenario')).toHaveLength(1);
  });

  it('has every table forced under row-level security again', async () => {
    expect(await sql(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname in ('scenarios', 'exercises') and relkind = 'r' and not relforcerowsecurity`)).toEqual([]);
  });
});
