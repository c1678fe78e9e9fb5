import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sql, unique } from '#persistence/testing';
import { aLibraryScenario, type TestScenario } from '#scenarios/testing';
import { access } from '../src/policies.ts';
import type { Client } from './client.ts';
import { allowAll, Harness } from './harness.ts';
import { aForecast, playableScenario } from './moves.ts';

interface Beside {
  readonly seed: number;
  readonly duration: { readonly real: number };
  readonly branches: readonly { readonly kind: string; readonly option: { readonly en: string } | null; readonly share: number; readonly takenBy: readonly { readonly en: string }[] }[];
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('A forecast, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let anna: TestPerson;
  let boris: TestPerson;
  let tina: TestPerson;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    metz = await aCity();
    anna = await aPerson({ city: metz, roles: ['ciso'] });
    boris = await aPerson({ city: metz, roles: ['coordinator'] });
    tina = await aPerson({ roles: ['ciso'] });
  });
  afterAll(() => harness.close());

  const shipped = (): Promise<TestScenario> => aLibraryScenario(playableScenario());
  const keep = (by: TestPerson, { id }: { id: string }, parts: object = {}, revision = 0): Promise<string> => harness.as(by).outcome('mutation', 'saveForecast', { id, revision, forecast: { ...aForecast, ...parts } });
  const kept = async (by: TestPerson, { id }: { id: string }): Promise<number | null> => (await harness.as(by).ask<{ forecast: { seed: number } | null }>('query', 'scenario', { id })).forecast?.seed ?? null;
  const beside = async (client: Client, { id }: TestExercise): Promise<Beside | null> => (await client.ask<{ beside: Beside | null }>('query', 'debrief', { exerciseId: id })).beside;
  const rows = (): Promise<unknown[]> => sql('select content_hash, city_id, kept_by, numbers from scenarios.forecast order by content_hash, city_id');

  it('is kept for the own city, the last one in place of the others', async () => {
    const scenario = await shipped();
    expect(await keep(anna, scenario)).toBe('done');
    expect(await keep(boris, scenario, { seed: 2 })).toBe('done');
    expect([await kept(anna, scenario), await kept(boris, scenario), await kept(tina, scenario)]).toEqual([2, 2, null]);
  });

  it('once, when the same call comes again', async () => {
    const scenario = await shipped();
    const idempotencyKey = unique('key');
    const again = () => harness.as(anna).outcome('mutation', 'saveForecast', { id: scenario.id, revision: 0, forecast: aForecast, idempotencyKey });
    expect(await again()).toBe('done');
    expect(await keep(anna, scenario, { seed: 3 })).toBe('done');
    expect(await again()).toBe('done');
    expect(await kept(anna, scenario)).toBe(3);
  });

  it.each([
    ['is no forecast', { format: 'else' }],
    ['speaks of another team', { teams: [{ ...aForecast.teams[0], team: 'nancy' }, aForecast.teams[1]] }],
    ['speaks of another inject', { branches: [{ kind: 'inject', inject: 'unknown', runs: 1 }] }],
    ['counts more than its runs', { branches: [{ kind: 'option', inject: 'choice', option: 'stop', runs: 11 }] }],
    ['has too many runs', { runs: 1_000_000 }],
    ['holds a number that none is', { duration: { ...aForecast.duration, p90: 1e300 } }],
    ['holds what nobody asked for', { note: '<script>' }],
    ['has endless branches', { branches: Array.from({ length: 5_001 }, () => ({ kind: 'inject', inject: 'mail', runs: 0 })) }],
  ])('is refused and changes nothing when it %s', async (_name, parts) => {
    const scenario = await shipped();
    const before = await rows();
    expect(await keep(anna, scenario, parts)).toBe('BAD_USER_INPUT scenarios.not-a-forecast');
    expect(await rows()).toEqual(before);
  });

  it('is refused when the scenario was edited since', async () => {
    const draft = await aLibraryScenario(playableScenario(), metz.id);
    await harness.as(anna).do('editScenario', { id: draft.id, edits: [{ path: ['licence'], from: draft.content.licence, to: 'CC0-1.0' }] });
    expect(await keep(anna, draft)).toBe('CONFLICT scenarios.rehearsed-before');
    expect(await keep(anna, draft, {}, 1)).toBe('done');
  });

  it('of a foreign scenario is refused as if that were not there', async () => {
    const draft = await aLibraryScenario(playableScenario(), metz.id);
    const before = await rows();
    for (const person of [tina, await aPerson({ city: metz })]) {
      expect(await keep(person, draft)).toBe(await keep(person, { id: randomUUID() }));
      expect(await keep(person, draft)).toBe('NOT_FOUND scenarios.not-found');
    }
    expect(await rows()).toEqual(before);
  });

  describe('stands beside the play', () => {
    const seated = async (scenario: TestScenario, player: TestPerson): Promise<TestExercise> => {
      const exercise = await anExercise({ scenario, director: anna, teams: { metz: [player] }, running: true });
      await exercise.play(anna, { type: 'release-inject', inject: 'metz/choice' });
      await exercise.play(player, { type: 'decide', inject: 'metz/choice', option: 'stop', considered: [], rationale: 'Safer', decidedBy: 'Mayor' });
      return exercise;
    };

    it('once it has ended, for everybody seated, without the milestones for the teams', async () => {
      const scenario = await shipped();
      const player = await aPerson();
      const exercise = await seated(scenario, player);
      await keep(anna, scenario);
      expect(await harness.as(player).outcome('query', 'debrief', { exerciseId: exercise.id })).toBe('PRECONDITION_FAILED exercises.not-ended');
      await exercise.play(anna, { type: 'end' });
      const option = { kind: 'option', share: 0.9, takenBy: [expect.objectContaining({ en: expect.any(String) })] };
      expect(await beside(harness.as(anna), exercise)).toMatchObject({ seed: 1, branches: [option, { kind: 'milestone', share: 0, takenBy: [] }] });
      expect((await beside(harness.as(player), exercise))?.branches).toEqual([expect.objectContaining(option)]);
    });

    it('and not one that another city keeps', async () => {
      const scenario = await shipped();
      const exercise = await seated(scenario, await aPerson());
      await keep(tina, scenario, { seed: 9 });
      await exercise.play(anna, { type: 'end' });
      expect(await beside(harness.as(anna), exercise)).toBeNull();
      await keep(anna, scenario, { seed: 8 });
      expect(await beside(harness.as(anna), exercise)).toMatchObject({ seed: 8 });
    });

    it('but is hidden from whoever will play the same, here or elsewhere', async () => {
      const scenario = await shipped();
      await keep(anna, scenario);
      const first = await seated(scenario, boris);
      expect(await harness.as(boris).outcome('query', 'scenario', { id: scenario.id })).toBe('NOT_FOUND scenarios.not-found');
      expect(await keep(boris, scenario)).toBe('NOT_FOUND scenarios.not-found');
      await first.play(anna, { type: 'end' });
      expect(await beside(harness.as(boris), first)).not.toBeNull();
      const second = await seated(scenario, boris);
      expect(await beside(harness.as(boris), first)).toBeNull();
      await second.play(anna, { type: 'end' });
      expect(await beside(harness.as(boris), first)).not.toBeNull();
    });
  });
});
