import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { aLibraryScenario } from '#scenarios/testing';
import { access } from '../src/policies.ts';
import { Harness } from './harness.ts';

describe('The library', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ access });
  });
  afterAll(() => harness.close());

  it('is read page by page to its end, each scenario once, and nothing of another city', async () => {
    const metz = await aCity();
    const anna = harness.as(await aPerson({ city: metz, roles: ['ciso'] }));
    const own = await aLibraryScenario({}, metz.id);
    const foreign = await aLibraryScenario({}, (await aCity()).id);
    await sql(
      `with works as (insert into scenarios.scenario (id, family_id, origin, owner_city_id) select id, id, 'imported', $1 from (select gen_random_uuid() as id from generate_series(1, 1100)) as ids returning id)
       insert into scenarios.version (id, scenario_id, number, state, title, summary, facts, content, content_hash)
       select gen_random_uuid(), w.id, 1, 'draft', v.title, v.summary, v.facts, v.content, v.content_hash from works w, scenarios.version v where v.id = $2`,
      [metz.id, own.id],
    );
    const found: string[] = [];
    const sizes: number[] = [];
    for (let after: string | null = null; sizes.at(-1) !== 0; after = found.at(-1) ?? null) {
      const { data } = await anna.gql('query ($after: ID) { scenarios(after: $after) { workId } }', { after });
      const page = ((data?.['scenarios'] ?? []) as { workId: string }[]).map(({ workId }) => workId);
      sizes.push(page.length);
      found.push(...page);
    }
    expect(sizes).toEqual([500, 500, 101, 0]);
    expect(new Set(found).size).toBe(1_101);
    expect(found).toContain(own.workId);
    expect(found).not.toContain(foreign.workId);
  });
});
