import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Scenario } from '#exercise-engine';
import { anInject, askForAnswer } from '#exercise-engine/testing';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, type TestPerson } from '#identity/testing';
import { sql, unique } from '#persistence/testing';
import { access } from '../src/policies.ts';
import type { Variables } from './client.ts';
import { allowAll, Harness } from './harness.ts';

const title = { en: 'Title', fr: 'Titre', de: 'Titel' };
const scenario: Partial<Scenario> = {
  objectives: [{ key: 'contain', title, capability: title }, { key: 'inform', title }],
  expectations: [{ key: 'answers', title, objective: 'contain', to: 'all', met: { answered: 'mail' } }, { key: 'calm', title, objective: 'inform', to: ['metz'], observed: true }],
  injects: [anInject('mail', { ask: askForAnswer(3_600_000) })],
};

interface Seen {
  cells: { objective: string; team: string; self: string | null; teamAssessment: { average: number; count: number } | null; ownCity: { average: number; count: number } | null; allCities: { average: number; count: number } | null; official: { mark: string; comment: string } | null; raters: { rater: { name: string; city: { name: string } | null }; mark: string | null; comment: string; version: number; fromSeq: number | null }[] }[];
  agreement: { alpha: number | null; units: number; raters: number } | null;
  can: { rate: boolean; markOfficially: boolean; seeRaters: boolean };
}
interface SeenExpectation {
  key: string;
  team: string;
  judgement: string | null;
  judgedByLog: string | null;
  evidence: { seq: number; event: { type: string } }[];
  rulings: { number: number; judgement: string | null; reason: string; by: { name: string } }[];
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('Ratings and expectations, %s', (_, policies) => {
  let harness: Harness;
  let exercise: TestExercise;
  let people: Record<'director' | 'observer' | 'second' | 'animator' | 'spectator' | 'metz' | 'trier', TestPerson>;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
  });
  afterAll(() => harness.close());

  beforeEach(async () => {
    const [metz, trier] = [await aCity(), await aCity()];
    const [observer, second, animator, spectator] = [await aPerson({ city: metz }), await aPerson({ city: trier }), await aPerson(), await aPerson()];
    const players = { metz: await aPerson({ city: metz }), trier: await aPerson({ city: trier }) };
    exercise = await anExercise({ scenario, teams: { metz: [players.metz], trier: [players.trier] }, staff: { observer: [observer, second], animator: [animator], spectator: [spectator] }, running: true });
    people = { director: exercise.director, observer, second, animator, spectator, ...players };
    for (const team of ['metz', 'trier']) await exercise.play(exercise.director, { type: 'release-inject', inject: `${team}/mail` });
  });

  type Who = keyof typeof people;
  const rating = (mark: string | null, given: object = {}): Variables => ({ exerciseId: exercise.id, input: { objective: 'contain', team: 'metz', mark, comment: '', version: 0, ...given } });
  const rate = (who: Who, mark: string | null, given: object = {}): Promise<string> => harness.as(people[who]).outcome('mutation', 'rateObjective', rating(mark, given));
  const official = (who: Who, mark: string | null, given: object = {}): Promise<string> => harness.as(people[who]).outcome('mutation', 'markOfficially', rating(mark, given));
  const overrule = (who: Who, judgement: string | null, given: object = {}): Promise<string> =>
    harness.as(people[who]).outcome('mutation', 'overruleExpectation', { exerciseId: exercise.id, input: { expectation: 'answers', team: 'metz', judgement, reason: 'By phone', known: 0, ...given } });
  const seenBy = (who: Who): Promise<Seen> => harness.as(people[who]).ask<Seen>('query', 'evaluation', { exerciseId: exercise.id });
  const expectationsOf = (who: Who): Promise<SeenExpectation[]> => harness.as(people[who]).ask<SeenExpectation[]>('query', 'expectations', { exerciseId: exercise.id });
  const refusedTo = (who: Who, query: string): Promise<string> => harness.as(people[who]).outcome('query', query, { exerciseId: exercise.id });
  const cell = ({ cells }: Seen, team = 'metz') => cells.find((one) => one.objective === 'contain' && one.team === team);
  const rows = async (): Promise<number> => (await sql('select from evaluation.rating where exercise_id = $1', [exercise.id])).length;

  it('stand side by side: each rater apart with name and city, averages, agreement, official mark', async () => {
    expect(await rate('observer', 'P', { comment: 'Swift.', fromSeq: 1, toSeq: 2 })).toBe('done');
    expect(await rate('second', 'M')).toBe('done');
    expect(await rate('observer', 'S', { objective: 'inform' })).toBe('done');
    expect(await rate('second', 'S', { objective: 'inform' })).toBe('done');
    expect(await official('director', 'S', { comment: 'Agreed.' })).toBe('done');
    const seen = await seenBy('observer');
    expect(cell(seen)).toMatchObject({ self: 'P', ownCity: { average: 3, count: 1 }, allCities: { average: 2, count: 2 }, official: { mark: 'S', comment: 'Agreed.' } });
    expect(cell(seen)?.raters.map(({ rater, mark, comment, fromSeq, version }) => ({ name: rater.name, city: rater.city !== null, mark, comment, fromSeq, version })).toSorted((a, b) => b.comment.localeCompare(a.comment))).toEqual([
      { name: people.observer.name, city: true, mark: 'P', comment: 'Swift.', fromSeq: 1, version: 1 },
      { name: people.second.name, city: true, mark: 'M', comment: '', fromSeq: null, version: 1 },
    ]);
    expect(seen.agreement).toEqual({ alpha: -0.5, units: 2, raters: 2 });
    expect(seen.can).toEqual(policies === allowAll ? expect.anything() : { rate: true, markOfficially: false, seeRaters: true });
    expect((await seenBy('animator')).cells).toHaveLength(4);
  });

  it('keep name and city of the rater as they were', async () => {
    await rate('observer', 'P');
    await sql('update identity.person set name = $2 where id = $1', [people.observer.id, 'Married']);
    expect(cell(await seenBy('director'))?.raters[0]?.rater.name).toBe(people.observer.name);
  });

  it('go on after the end, and not before the start', async () => {
    await exercise.play(exercise.director, { type: 'end' });
    expect(await rate('observer', 'U')).toBe('done');
    expect(await overrule('observer', 'MET')).toBe('done');
    const waiting = await anExercise({ scenario, director: exercise.director });
    expect(await harness.as(exercise.director).outcome('mutation', 'rateObjective', { ...rating('P'), exerciseId: waiting.id })).toBe('PRECONDITION_FAILED evaluation.not-started');
  });

  it('are neither given nor seen by participants and spectators during play', async () => {
    await rate('observer', 'P');
    for (const who of ['metz', 'spectator', 'animator'] as const) {
      expect([await rate(who, 'P'), await official(who, 'P'), await overrule(who, 'MET')]).toEqual(['FORBIDDEN access.forbidden', 'FORBIDDEN access.forbidden', 'FORBIDDEN access.forbidden']);
    }
    expect(await official('observer', 'P')).toBe('FORBIDDEN access.forbidden');
    for (const query of ['evaluation', 'expectations']) {
      expect(await refusedTo('metz', query)).toBe('PRECONDITION_FAILED evaluation.not-ended');
      expect(await refusedTo('spectator', query)).toMatch(/^FORBIDDEN /);
    }
    expect(await refusedTo('metz', 'logLines')).not.toBe('done');
    expect(await rows()).toBe(1);
  });

  it('tell participants, after the end, what concerns their own team, and no rater', async () => {
    for (const team of ['metz', 'trier']) {
      await rate('observer', 'U', { team, comment: `secret-${team}` });
      await official('director', 'M', { team, comment: `official-${team}` });
      await overrule('observer', 'NOT_MET', { team, reason: `reason-${team}` });
    }
    await exercise.play(people.metz, { type: 'answer', inject: 'metz/mail', text: 'We do.' });
    await exercise.play(people.trier, { type: 'answer', inject: 'trier/mail', text: 'answer-trier' });
    await exercise.play(exercise.director, { type: 'end' });
    const seen = await seenBy('metz');
    expect(seen).toMatchObject({ agreement: null, cells: [{ team: 'metz', objective: 'contain', official: { mark: 'M', comment: 'official-metz' }, raters: [], allCities: null, ownCity: null }, { team: 'metz', objective: 'inform' }] });
    const expectations = await expectationsOf('metz');
    expect(expectations).toMatchObject([{ key: 'answers', team: 'metz', judgement: 'NOT_MET', judgedByLog: 'MET', rulings: [{ reason: 'reason-metz' }], evidence: [{ event: { type: 'answer-given', text: 'We do.' } }] }, { key: 'calm', team: 'metz', judgement: null }]);
    expect(JSON.stringify([seen, expectations])).not.toMatch(/secret|trier/);
    expect(await refusedTo('metz', 'logLines')).not.toBe('done');
    expect(await refusedTo('spectator', 'evaluation')).toMatch(/^FORBIDDEN /);
  });

  it('stand beside what a team answered about itself, which its people see only where two who compare notes learn nothing about a third', async () => {
    const city = await aCity();
    const others = [await aPerson({ city }), await aPerson({ city }), await aPerson({ city })];
    for (const { id } of others) await harness.as(exercise.director).do('seatMember', { exerciseId: exercise.id, personId: id, role: 'PARTICIPANT', team: 'metz' });
    await exercise.play(exercise.director, { type: 'end' });
    const afterAnswersOf = async (answering: readonly TestPerson[]): Promise<void> => {
      await harness.as(exercise.director).do('openQuestionnaire', { exerciseId: exercise.id, anonymous: false });
      for (const [at, person] of answering.entries()) {
        await harness.as(person).do('answerQuestionnaire', { exerciseId: exercise.id, anonymous: false, input: { scales: [], texts: [], self: [{ objective: 'contain', rating: at === 0 ? 'P' : 'M' }] } });
      }
      await harness.as(exercise.director).do('closeQuestionnaire', { exerciseId: exercise.id });
    };
    await afterAnswersOf([people.metz, ...others.slice(1)]);
    expect(cell(await seenBy('metz'))).toMatchObject({ self: 'P', teamAssessment: null });
    expect(cell(await seenBy('observer'))).toMatchObject({ self: null, teamAssessment: { count: 3 } });
    await afterAnswersOf(others.slice(0, 1));
    expect(cell(await seenBy('metz'))?.teamAssessment?.count).toBe(4);
    expect(cell(await seenBy('observer'), 'trier')?.teamAssessment).toBeNull();
    expect((await seenBy('trier')).cells.filter(({ team }) => team === 'metz')).toEqual([]);
  });

  it('are changed by their own rater alone, version by version; who comes second is told and loses nothing', async () => {
    expect(await rate('observer', 'P')).toBe('done');
    expect(await rate('second', 'U')).toBe('done');
    expect(await rate('observer', 'M', { version: 1 })).toBe('done');
    expect(await rate('observer', 'U', { version: 1 })).toBe('CONFLICT evaluation.rating-changed');
    const marks = cell(await seenBy('director'))?.raters.map(({ rater, mark, version }) => [rater.name, mark, version]);
    expect(marks?.toSorted()).toEqual([[people.observer.name, 'M', 2], [people.second.name, 'U', 1]].toSorted());
    expect(await rows()).toBe(3);
    await expect(sql(`update evaluation.rating set mark = 'P' where exercise_id = $1`, [exercise.id])).rejects.toThrow('never change');
  });

  it('keep what they said before, for the staff: who, when, mark and comment', async () => {
    const earlier = (who: Who, team = 'metz') => harness.as(people[who]).ask<{ rater: { name: string }; mark: string | null; comment: string; official: boolean; ratedAt: string }[]>('query', 'earlierRatings', { exerciseId: exercise.id, objective: 'contain', team });
    await rate('observer', 'P', { comment: 'First' });
    expect(await earlier('second')).toEqual([]);
    await rate('observer', 'S', { comment: 'Second', version: 1 });
    await official('director', 'M', { comment: 'Draft' });
    await official('director', 'S', { version: 1 });
    await rate('second', 'U');
    expect((await earlier('animator')).map(({ rater, mark, comment, official: is }) => [rater.name, mark, comment, is])).toEqual([
      [people.director.name, 'M', 'Draft', true],
      [people.observer.name, 'P', 'First', false],
    ]);
    expect(await earlier('second', 'trier')).toEqual([]);
    expect(await harness.as(people.metz).outcome('query', 'earlierRatings', { exerciseId: exercise.id, objective: 'contain', team: 'metz' })).toBe('PRECONDITION_FAILED evaluation.not-ended');
    await exercise.play(exercise.director, { type: 'end' });
    expect(await earlier('metz')).toEqual([]);
  });

  it('share one official mark among directors', async () => {
    const other = await aPerson({ city: null, networkRoles: ['network-coordinator'] });
    await harness.as(exercise.director).do('seatMember', { exerciseId: exercise.id, personId: other.id, role: 'DIRECTOR' });
    expect(await official('director', 'P')).toBe('done');
    expect(await harness.as(other).outcome('mutation', 'markOfficially', rating('S'))).toBe('CONFLICT evaluation.rating-changed');
    expect(await harness.as(other).outcome('mutation', 'markOfficially', rating('S', { version: 1 }))).toBe('done');
    expect(cell(await seenBy('director'))?.official?.mark).toBe('S');
  });

  it('happen once, however often they are sent', async () => {
    const sent = { ...rating('P'), idempotencyKey: unique('key') };
    expect([await harness.as(people.observer).outcome('mutation', 'rateObjective', sent), await harness.as(people.observer).outcome('mutation', 'rateObjective', sent)]).toEqual(['done', 'done']);
    expect(await rows()).toBe(1);
  });

  it.each([
    ['an objective that the scenario lacks', { objective: 'fly' }, 'BAD_USER_INPUT evaluation.objective-unknown'],
    ['a team that does not play', { team: 'paris' }, 'BAD_USER_INPUT evaluation.team-unknown'],
    ['evidence beyond the log', { fromSeq: 1, toSeq: 100_000 }, 'BAD_USER_INPUT evaluation.evidence-beyond-log'],
    ['evidence before the log', { fromSeq: 0, toSeq: 1 }, 'BAD_USER_INPUT evaluation.evidence-beyond-log'],
    ['evidence from back to front', { fromSeq: 2, toSeq: 1 }, 'BAD_USER_INPUT evaluation.evidence-beyond-log'],
    ['a comment over the limit', { comment: 'x'.repeat(20_001) }, 'BAD_USER_INPUT evaluation.text-too-long'],
  ])('refuse %s', async (__, given, refusal) => {
    expect(await rate('observer', 'P', given)).toBe(refusal);
    if (policies === access) expect(await official('observer', 'P', given)).toBe('FORBIDDEN access.forbidden');
    expect(await rows()).toBe(0);
  });

  it('refuse a comment of a megabyte, a mark that there is not, and evidence of another exercise', async () => {
    expect(await rate('observer', 'P', { comment: 'x'.repeat(1_048_576) })).toMatch(/^(TOO_LARGE|BAD_USER_INPUT) /);
    expect(await rate('observer', 'Q')).toMatch(/^BAD_USER_INPUT /);
    const longer = await anExercise({ scenario, director: exercise.director, running: true });
    for (let count = 0; count < 30; count += 1) await longer.play(exercise.director, { type: 'note-observation', team: 'metz', polarity: 'neutral', text: 'Filling.' });
    const [{ last_seq: ofOther } = { last_seq: 0 }] = await sql<{ last_seq: number }>('select last_seq::int from exercises.exercise where id = $1', [longer.id]);
    expect(await rate('observer', 'P', { fromSeq: ofOther, toSeq: ofOther })).toBe('BAD_USER_INPUT evaluation.evidence-beyond-log');
    expect(await rows()).toBe(0);
  });

  it('judge expectations from the log; the staff overrule with a reason, and the judgement from the log stays beside it', async () => {
    await exercise.play(people.metz, { type: 'answer', inject: 'metz/mail', text: 'We do.' });
    await exercise.play(people.observer, { type: 'note-observation', team: 'metz', polarity: 'strength', text: 'Calm.', expectation: 'calm' });
    const before = await expectationsOf('animator');
    expect(before.map(({ key, team, judgement }) => [key, team, judgement])).toEqual([['answers', 'metz', 'MET'], ['calm', 'metz', 'MET'], ['answers', 'trier', null]]);
    expect(before[1]?.evidence).toMatchObject([{ event: { type: 'observation-noted' } }]);

    expect(await overrule('observer', 'PARTLY_MET')).toBe('done');
    expect(await overrule('second', 'MET')).toBe('CONFLICT evaluation.ruling-changed');
    expect(await overrule('second', null, { known: 1, reason: 'No: it did.' })).toBe('done');
    expect((await expectationsOf('director'))[0]).toMatchObject({
      judgement: 'MET',
      judgedByLog: 'MET',
      rulings: [{ number: 1, judgement: 'PARTLY_MET', by: { name: people.observer.name } }, { number: 2, judgement: null, reason: 'No: it did.' }],
    });
    for (const [given, refusal] of [
      [{ reason: ' ' }, 'evaluation.reason-missing'],
      [{ reason: 'x'.repeat(20_001) }, 'evaluation.text-too-long'],
      [{ expectation: 'fly' }, 'evaluation.expectation-unknown'],
      [{ expectation: 'calm', team: 'trier' }, 'evaluation.team-unknown'],
    ] as const) expect(await overrule('observer', 'MET', { known: 2, ...given })).toBe(`BAD_USER_INPUT ${refusal}`);
    await expect(sql(`delete from evaluation.ruling where exercise_id = $1`, [exercise.id])).rejects.toThrow('never change');
  });

  it('point at lines of the log, for the staff: of a team, up to a time, before a line', async () => {
    const lines = (wanted: Variables = {}): Promise<{ seq: number; event: { type: string; team?: string } }[]> => harness.as(people.observer).ask('query', 'logLines', { exerciseId: exercise.id, ...wanted });
    const all = await lines();
    expect(all.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['exercise-started', 'inject-released']));
    expect(all.map(({ seq }) => seq)).toEqual(all.map((__, at) => at + 1));
    expect((await lines({ team: 'metz' })).filter(({ event }) => event.team === 'trier')).toEqual([]);
    expect((await lines({ beforeSeq: 3 })).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await lines({ untilMs: -1 })).toEqual([]);
    expect(await lines({ team: 'metz', beforeSeq: 4, untilMs: 86_400_000 })).toEqual((await lines({ team: 'metz' })).filter(({ seq }) => seq < 4));
  });

  it('are judged while play goes on from what was read before, and from what was added', async () => {
    const before = await exercise.read(people.observer);
    await exercise.play(people.observer, { type: 'note-observation', team: 'metz', polarity: 'neutral', text: 'Added' });
    const after = await exercise.read(people.observer);
    expect(after.entries.length).toBe(before.entries.length + 1);
    expect(before.entries.filter((entry, at) => after.entries[at] !== entry)).toEqual([]);
    expect(after.entries.map(({ seq }) => seq)).toEqual(after.entries.map((__, at) => at + 1));
  });
});
