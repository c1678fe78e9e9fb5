import type { Scenario } from '#exercise-engine';
import { aScenario } from '#exercise-engine/testing';
import { type CityId, newId, type ScenarioId } from '#kernel';
import { sql, unique } from '#persistence/testing';
import { told, type VersionState } from '../domain/version.entity.ts';
import type { WorkId } from '../domain/work.entity.ts';

export interface TestScenario {
  readonly id: ScenarioId;
  readonly workId: WorkId;
  readonly content: Scenario;
}

/** A scenario in the library: imported by one city, or shipped for all. */
export async function aLibraryScenario(parts: Partial<Scenario> = {}, owner: CityId | null = null, state: VersionState = owner ? 'draft' : 'published'): Promise<TestScenario> {
  const content = aScenario({ key: unique('scenario'), ...parts });
  const id = newId<ScenarioId>();
  const workId = newId<WorkId>();
  const { title, summary, facts, contentHash } = told(content);
  await sql('insert into scenarios.scenario (id, family_id, key, origin, owner_city_id) values ($1, $1, $2, $3, $4)', [workId, owner ? null : content.key, owner ? 'imported' : 'shipped', owner]);
  await sql(
    `insert into scenarios.version (id, scenario_id, number, state, title, summary, facts, content, content_hash, import_report) values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)`,
    [id, workId, state, title, summary, JSON.stringify(facts), JSON.stringify(content), contentHash, owner ? { format: 'test' } : null],
  );
  return { id, workId, content };
}
