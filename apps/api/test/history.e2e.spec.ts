import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInject, askForDecision } from '#exercise-engine/testing';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, aRegimeOf, type TestCity, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';

interface History {
  readonly exercises: readonly { readonly id: string }[];
  readonly pending: number;
  readonly cities: readonly { readonly id: string }[];
  readonly objectives: readonly { readonly key: string }[];
  readonly responses: readonly { readonly exerciseId: string; readonly cityId: string; readonly response: string; readonly sinceMs: number | null; readonly tookMs: number | null }[];
  readonly marks: readonly { readonly cityId: string; readonly objective: string; readonly points: number; readonly isOfficial: boolean }[];
}

const scenario = {
  objectives: [{ key: 'contain', title: { en: 'Contain', fr: 'Contenir', de: 'Eindämmen' } }],
  injects: [anInject('alert', { channel: 'soc-alert', notifiable: ['personal-data'] }), anInject('choice', { ask: askForDecision(3_600_000, { stay: [], go: [] }) })],
};

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('The history, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let people: Record<'metz' | 'trier' | 'spectator' | 'observer' | 'outsider', TestPerson>;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    [metz, trier] = [await aCity(), await aCity()];
    for (const city of [metz, trier]) await aRegimeOf(city);
    people = {
      metz: await aPerson({ city: metz }),
      trier: await aPerson({ city: trier }),
      spectator: await aPerson({ city: metz }),
      observer: await aPerson({ city: null }),
      outsider: await aPerson({ city: metz, roles: ['ciso', 'city-administrator'] }),
    };
  });
  afterAll(() => harness.close());

  const historyOf = (person: TestPerson): Promise<History> => harness.as(person).ask<History>('query', 'history');

  async function played({ ended = true }: { ended?: boolean } = {}): Promise<TestExercise> {
    const exercise = await anExercise({ scenario, teams: { metz: [people.metz], trier: [people.trier] }, staff: { observer: [people.observer], spectator: [people.spectator] }, running: true });
    for (const team of ['metz', 'trier'] as const) {
      for (const key of ['alert', 'choice']) await exercise.play(exercise.director, { type: 'release-inject', inject: `${team}/${key}` });
      await exercise.play(people[team], { type: 'open-inject', inject: `${team}/alert` });
    }
    await exercise.play(people.metz, { type: 'notify-authority', kind: 'personal-data', stage: 'notification', authority: 'cnil', text: 'Told' });
    const rate = (person: TestPerson, name: string, team: string, mark: string) =>
      harness.as(person).do(name, { exerciseId: exercise.id, input: { objective: 'contain', team, mark, comment: '', version: 0 } });
    for (const team of ['metz', 'trier']) await rate(people.observer, 'rateObjective', team, 'M');
    await rate(exercise.director, 'markOfficially', 'metz', 'P');
    if (ended) await exercise.play(exercise.director, { type: 'end' });
    return exercise;
  }

  it('has nothing of an exercise that still runs, or that one has no seat in', async () => {
    await played({ ended: false });
    for (const person of [people.metz, people.outsider]) expect(await historyOf(person)).toEqual({ exercises: [], pending: 0, cities: [], objectives: [], responses: [], marks: [] });
  });

  it('shows the staff every city, and the others their own alone', async () => {
    const exercise = await played();
    const ofMetz = { exerciseId: exercise.id, cityId: metz.id };
    for (const person of [exercise.director, people.observer]) {
      const { cities, responses, marks, objectives } = await historyOf(person);
      expect(cities.map(({ id }) => id).sort()).toEqual([metz.id, trier.id].sort());
      expect(responses.filter(({ response }) => response === 'NOTIFY')).toEqual([
        expect.objectContaining({ ...ofMetz, sinceMs: expect.any(Number), tookMs: expect.any(Number) }),
        expect.objectContaining({ exerciseId: exercise.id, cityId: trier.id, sinceMs: expect.any(Number), tookMs: null }),
      ]);
      expect(marks.map(({ cityId, points, isOfficial }) => [cityId, points, isOfficial])).toEqual(expect.arrayContaining([[metz.id, 3, true], [trier.id, 1, false]]));
      expect(objectives).toMatchObject([{ key: 'contain' }]);
    }
    for (const person of [people.metz, people.spectator]) {
      const { exercises, cities, responses } = await historyOf(person);
      expect(exercises.map(({ id }) => id)).toEqual([exercise.id]);
      expect(cities.map(({ id }) => id)).toEqual([metz.id]);
      expect(responses.map(({ response }) => response).sort()).toEqual(['DECIDE', 'DETECT', 'INFORM', 'NOTIFY']);
      expect(responses.every(({ cityId }) => cityId === metz.id)).toBe(true);
    }
    expect((await historyOf(people.metz)).marks).toMatchObject([{ cityId: metz.id, points: 3, isOfficial: true }]);
    expect((await historyOf(people.trier)).marks).toEqual([]);
    expect(await historyOf(people.outsider)).toMatchObject({ exercises: [], cities: [], responses: [] });
  });

  it('is worked out once, whoever asks first, by the engine and not by the reader', async () => {
    const exercise = await played();
    await Promise.all([historyOf(people.metz), historyOf(people.trier), historyOf(exercise.director)]);
    expect(await sql('select count(*)::int as rows from evaluation.response_time where exercise_id = $1', [exercise.id])).toEqual([{ rows: 8 }]);
    await expect(
      sql(`begin; set local role tocsin_app; select set_config('app.person_id', '${people.metz.id}', true); insert into evaluation.past_play values ('${exercise.id}', '[]'); commit`),
    ).rejects.toThrow(/permission denied/);
    await sql('rollback');
  });

  it('says how many exercises are left when there are many, and has them all in the end', async () => {
    const player = await aPerson({ city: metz });
    const director = await aPerson({ city: null, networkRoles: ['network-coordinator'] });
    for (let at = 0; at < 10; at += 1) {
      const exercise = await anExercise({ scenario: {}, director, teams: { metz: [player] }, running: true });
      await exercise.play(director, { type: 'end' });
    }
    const first = await historyOf(player);
    expect([first.exercises.length, first.pending]).toEqual([8, 2]);
    const second = await historyOf(player);
    expect([second.exercises.length, second.pending]).toEqual([10, 0]);
  });

  it('loses an exercise with the seat', async () => {
    const exercise = await played();
    expect((await historyOf(people.trier)).exercises.map(({ id }) => id)).toContain(exercise.id);
    await sql('update exercises.member set removed_at = now() where exercise_id = $1 and person_id = $2', [exercise.id, people.trier.id]);
    const { exercises, responses } = await historyOf(people.trier);
    expect([exercises, responses].flat().map((row) => ('id' in row ? row.id : row.exerciseId))).not.toContain(exercise.id);
  });
});
