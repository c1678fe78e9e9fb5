import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chainHash, chainStart, fork, type LogEntry, type Scenario, stateHash } from '#exercise-engine';
import { anInject, askForAnswer, askForDecision } from '#exercise-engine/testing';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { newId } from '#kernel';
import { Harness } from './harness.ts';

const title = { en: 'Title', fr: 'Titre', de: 'Titel' };

/** Going brings a question half a second later. */
const scenario: Partial<Scenario> = {
  milestones: [{ key: 'gone', title }],
  injects: [
    anInject('choice', { trigger: { at: 0 }, ask: askForDecision(60_000, { stay: [], go: [{ milestone: 'gone', active: true }] }) }),
    anInject('question', { trigger: { after: { milestone: 'gone', delayMs: 500 } }, ask: askForAnswer(60_000) }),
    anInject('anyway', { trigger: { at: 1_500 } }),
  ],
};

interface Game {
  readonly exercise: TestExercise;
  readonly metz: TestPerson;
  readonly spectator: TestPerson;
}

describe('Looking at a play again', () => {
  let harness: Harness;
  let game: Game;
  beforeAll(async () => {
    harness = await Harness.open();
    game = await played();
  });
  afterAll(() => harness.close());

  async function played(): Promise<Game> {
    const [metz, trier, spectator] = [await aPerson(), await aPerson(), await aPerson()];
    const exercise = await anExercise({ scenario, teams: { metz: [metz], trier: [trier] }, staff: { spectator: [spectator] }, running: true });
    const room = await harness.as(metz).follow('room', { exerciseId: exercise.id, locale: 'en', after: null });
    await room.untilType('inject-released');
    await exercise.play(metz, { type: 'decide', inject: 'metz/choice', option: 'go', considered: [], rationale: 'Because', decidedBy: 'Ada' });
    await room.until(() => room.values.some(({ event }) => event['inject'] === 'metz/question'));
    await exercise.play(metz, { type: 'answer', inject: 'metz/question', text: 'Yes' });
    await room.until(() => room.values.some(({ event }) => event['inject'] === 'metz/anyway'));
    await exercise.play(exercise.director, { type: 'end' });
    await room.untilType('exercise-ended');
    await room.leave();
    return { exercise, metz, spectator };
  }

  async function refusalOf(person: TestPerson, field: 'cockpit' | 'room', exerciseId: string): Promise<unknown> {
    const following = await harness.as(person).follow(field, { exerciseId, after: null, ...(field === 'room' ? { locale: 'en' } : {}) });
    await following.until(() => following.errors.length > 0 || following.values.length > 0);
    await following.leave();
    expect(following.values).toEqual([]);
    return { code: following.errors[0]?.extensions.code, reason: following.errors[0]?.extensions.reason };
  }

  const scenarioFor = async (person: TestPerson): Promise<unknown> =>
    (await harness.as(person).gql('query ($id: ID!) { exercise(id: $id) { scenario } }', { id: game.exercise.id })).data?.['exercise'];

  it('is refused to whoever has no seat, and an exercise that is not there looks the same', async () => {
    const stranger = await aPerson();
    for (const field of ['cockpit', 'room'] as const) {
      const refusal = { code: 'NOT_FOUND', reason: 'exercises.not-found' };
      expect(await refusalOf(stranger, field, game.exercise.id)).toEqual(refusal);
      expect(await refusalOf(stranger, field, newId())).toEqual(refusal);
    }
  });

  it('shows participants nothing but their own room, and spectators none', async () => {
    const { metz, spectator, exercise } = game;
    expect(await refusalOf(metz, 'cockpit', exercise.id)).toEqual({ code: 'FORBIDDEN', reason: 'exercises.not-staff' });
    expect(await refusalOf(spectator, 'cockpit', exercise.id)).toEqual({ code: 'FORBIDDEN', reason: 'exercises.not-staff' });
    expect(await refusalOf(spectator, 'room', exercise.id)).toEqual({ code: 'FORBIDDEN', reason: 'exercises.not-a-participant' });
    for (const person of [metz, spectator]) expect(await scenarioFor(person)).toEqual({ scenario: null });
  });

  it('lets the staff fork what the server recorded: the same option gives the same log, another one another world', async () => {
    const { exercise } = game;
    const file = await (await harness.as(exercise.director).send(`/exercises/${exercise.id}/log.jsonl`)).text();
    const lines = file.trim().split('\n');
    const log = lines.slice(1, -1).map((line) => JSON.parse(line) as LogEntry);
    const proof = JSON.parse(lines.at(-1) ?? '') as { chainHead: string; stateHash: string };
    const seq = log.find(({ event }) => event.type === 'decision-made')?.seq ?? 0;
    const { content } = exercise.scenario;

    const same = fork(content, log, { seq, option: 'go' });
    expect({ chainHead: same.entries.reduce(chainHash, chainStart), stateHash: stateHash(same.state) }).toEqual(proof);
    expect(same.dropped).toEqual([]);

    const other = fork(content, log, { seq, option: 'stay' });
    expect(other.state.teams['metz']?.injects).toMatchObject({ question: { status: 'pending' }, anyway: { status: 'released' } });
    expect(other.dropped.map(({ entry }) => entry.event.type)).toEqual(['answer-given']);
    expect(() => fork(content, log, { seq: log.length + 1, option: 'stay' })).toThrow(expect.objectContaining({ code: 'NOT_FOUND', reason: 'exercises.moment-not-found' }));
  });
});
