import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aScenario } from '#exercise-engine/testing';
import { closeTestDatabase, sql, useTestDatabase } from '#persistence/testing';
import { seedDemonstration } from '../../apps/api/src/demonstration/seed.ts';
import { type DatabaseUrls, freshDatabase } from './fresh-database.ts';

describe('A shipped scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-shipped-'));
  const practices = mkdtempSync(join(tmpdir(), 'tocsin-practices-'));
  let urls: DatabaseUrls;
  beforeAll(async () => {
    urls = await freshDatabase();
    useTestDatabase(urls);
  });
  afterAll(async () => {
    for (const one of [folder, practices]) rmSync(one, { recursive: true });
    await closeTestDatabase();
  });

  const ship = async (title: string): Promise<unknown[]> => {
    writeFileSync(join(folder, 'counters.json'), JSON.stringify(aScenario({ key: 'counters', title: { en: title } })));
    await seedDemonstration(urls.ownerUrl, 'a-password-for-the-test', { scenarios: folder, practices });
    return (await sql<{ title: { en: string }; state: string }>('select title, state from scenarios.version order by number')).map(({ title: { en }, state }) => [en, state]);
  };

  it('becomes a version whenever its file changed, also back to what it was', async () => {
    expect(await ship('First')).toEqual([['First', 'published']]);
    expect(await ship('First')).toEqual([['First', 'published']]);
    expect(await ship('Second')).toEqual([['First', 'deprecated'], ['Second', 'published']]);
    expect(await ship('First')).toEqual([['First', 'deprecated'], ['Second', 'deprecated'], ['First', 'published']]);
    expect(await ship('First')).toHaveLength(3);
  });
});
