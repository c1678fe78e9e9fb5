import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, type TestPerson } from '#identity/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

interface Told {
  readonly teams: readonly { key: string; injects: readonly { inject: string; options: readonly unknown[]; decision: unknown; words: { text: string; by: string } | null }[] }[];
  readonly sharings: readonly { from: string; to: readonly string[]; tlp: string | null; text: string }[];
  readonly notes: readonly { team: string | null; polarity: string; text: string }[];
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('The words of a debrief, %s', (_, policies) => {
  let harness: Harness;
  let exercise: TestExercise;
  let metz: TestPerson;
  let trier: TestPerson;
  let spectator: TestPerson;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    const [city, other] = [await aCity(), await aCity()];
    [metz, trier, spectator] = [await aPerson({ city }), await aPerson({ city: other }), await aPerson({ city })];
    const observer = await aPerson({ city });
    exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [metz], trier: [trier] }, staff: { observer: [observer], spectator: [spectator] }, running: true });
    const { director, play } = exercise;
    for (const inject of ['metz/mail', 'trier/mail', 'trier/choice']) await play(director, { type: 'release-inject', inject });
    await play(metz, { type: 'answer', inject: 'metz/mail', text: 'OF METZ' });
    await play(trier, { type: 'answer', inject: 'trier/mail', text: 'OF TRIER' });
    await play(trier, { type: 'decide', inject: 'trier/choice', option: 'go', considered: ['stop'], rationale: 'OF TRIER', decidedBy: 'OF TRIER' });
    await play(trier, { type: 'share-information', to: ['metz'], text: 'TOLD METZ', tlp: 'TLP:GREEN' });
    for (const [team, polarity] of [['metz', 'strength'], ['metz', 'neutral'], ['trier', 'improvement'], [null, 'strength']] as const)
      await play(observer, { type: 'note-observation', team, polarity, text: `${team} ${polarity}` });
    await play(director, { type: 'end' });
  });
  afterAll(() => harness.close());

  const toldTo = (person: TestPerson): Promise<Told> => harness.as(person).ask<Told>('query', 'debrief', { exerciseId: exercise.id });

  it('are the own ones for a participant, with what observers praised or want better of the own team', async () => {
    const told = await toldTo(metz);
    expect(JSON.stringify(told)).toContain('OF METZ');
    expect(JSON.stringify(told)).not.toContain('OF TRIER');
    expect(told.sharings).toMatchObject([{ from: 'trier', to: ['metz'], tlp: 'TLP:GREEN', text: 'TOLD METZ' }]);
    expect(told.notes.map(({ text }) => text)).toEqual(['metz strength']);
  });

  it('let everybody compare what was chosen with what was not', async () => {
    const [, ofTrier] = (await toldTo(metz)).teams;
    expect(ofTrier?.injects.find(({ inject }) => inject === 'trier/choice')).toMatchObject({ options: [{ en: 'stop' }, { en: 'go' }], decision: { en: 'go' }, words: null });
  });

  it('are read once from the log, however many ask at once', async () => {
    const [first, ...others] = await Promise.all([metz, trier, spectator, exercise.director].map((person) => exercise.read(person)));
    for (const { entries } of others) expect(entries).toBe(first?.entries);
    expect((await exercise.read(trier)).entries).toBe(first?.entries);
    const guest = await aPerson();
    await harness.as(exercise.director).do('seatMember', { exerciseId: exercise.id, personId: guest.id, role: 'SPECTATOR' });
    expect((await exercise.read(trier)).entries).toHaveLength((first?.entries.length ?? 0) + 1);
  });

  it('are all there for the staff', async () => {
    const told = await toldTo(exercise.director);
    for (const words of ['OF METZ', 'OF TRIER', 'TOLD METZ', 'metz neutral', 'trier improvement', 'null strength']) expect(JSON.stringify(told)).toContain(words);
  });

  it('are none for a spectator', async () => {
    const told = await toldTo(spectator);
    expect([told.sharings, told.notes, told.teams.flatMap(({ injects }) => injects.flatMap(({ words }) => words ?? []))]).toEqual([[], [], []]);
  });
});
