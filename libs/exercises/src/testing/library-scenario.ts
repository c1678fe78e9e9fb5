import type { Scenario } from '#exercise-engine';
import { aScenario } from '#exercise-engine/testing';
import { type CityId, hashOf, newId, type ScenarioId } from '#kernel';
import { sql, unique } from '#persistence/testing';

export interface TestScenario {
  readonly id: ScenarioId;
  readonly content: Scenario;
}

/** A scenario in the library: of one city, or shipped for all. */
export async function aLibraryScenario(parts: Partial<Scenario> = {}, owner: CityId | null = null): Promise<TestScenario> {
  const content = aScenario({ key: unique('scenario'), ...parts });
  const id = newId<ScenarioId>();
  await sql(
    `insert into exercises.scenario (id, origin, owner_city_id, title, summary, content, content_hash, import_report) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, owner ? 'imported' : 'shipped', owner, content.title, content.summary, JSON.stringify(content), hashOf(content), owner ? { format: 'test' } : null],
  );
  return { id, content };
}
