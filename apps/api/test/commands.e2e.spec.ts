import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInputType, getNamedType } from 'graphql';
import pg from 'pg';
import { anInject } from '#exercise-engine/testing';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { sql, unique } from '#persistence/testing';
import { aLibraryScenario } from '#scenarios/testing';
import { verifyLog } from '../src/console/verify-log.ts';
import { schema } from './documents.ts';
import { Harness, startInstance } from './harness.ts';
import { moves, playableScenario } from './moves.ts';

interface Receipt {
  readonly at: string;
  readonly exerciseMs: number;
}

describe('A command', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
  });
  afterAll(() => harness.close());

  async function aGame(): Promise<{ exercise: TestExercise; exerciseId: string; metz: TestPerson; trier: TestPerson }> {
    const [metz, trier] = [await aPerson(), await aPerson()];
    const exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [metz], trier: [trier] }, running: true });
    for (const inject of ['metz/mail', 'metz/choice', 'trier/mail', 'trier/for-trier']) await exercise.play(exercise.director, { type: 'release-inject', inject });
    return { exercise, exerciseId: exercise.id, metz, trier };
  }

  const events = async (exerciseId: string, type: string): Promise<number> =>
    (await sql(`select from exercises.event where exercise_id = $1 and event->>'type' = $2`, [exerciseId, type])).length;
  const verified = async ({ id, director }: TestExercise): Promise<string | null> => verifyLog(await (await harness.as(director).send(`/exercises/${id}/log.jsonl`)).text()).problem;

  it('that answers an inject of another team finds none', async () => {
    const { exerciseId, metz } = await aGame();
    const of = (inject: string): Promise<string> => harness.as(metz).outcome('mutation', 'answerInject', { exerciseId, inject, text: 'Ours' });
    for (const inject of ['trier/mail', 'trier/for-trier', 'metz/later', 'metz/nothing', 'mail', '']) expect(await of(inject)).toBe('NOT_FOUND exercises.inject-not-found');
    expect(await events(exerciseId, 'answer-given')).toBe(0);
  });

  it('that answers a second time conflicts, also when a colleague does', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    const colleague = await aPerson();
    await harness.as(exercise.director).do('seatMember', { exerciseId, personId: colleague.id, role: 'PARTICIPANT', team: 'metz' });
    const answer = { exerciseId, inject: 'metz/mail', text: 'First' };
    const both = await Promise.all([metz, colleague].map((person) => harness.as(person).outcome('mutation', 'answerInject', answer)));
    expect(both.sort()).toEqual(['CONFLICT exercises.already-answered', 'done']);
    expect(await events(exerciseId, 'answer-given')).toBe(1);
  });

  it('that answers while play is paused, or after the end, is told so, and changes nothing', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    const answer = (): Promise<string> => harness.as(metz).outcome('mutation', 'answerInject', { exerciseId, inject: 'metz/mail', text: 'Late' });
    await harness.as(exercise.director).do('pauseExercise', { exerciseId });
    expect(await answer()).toBe('PRECONDITION_FAILED exercises.paused');
    await harness.as(exercise.director).do('endExercise', { exerciseId });
    expect(await answer()).toBe('PRECONDITION_FAILED exercises.ended');
    expect(await events(exerciseId, 'answer-given')).toBe(0);
  });

  it('that decides without a choice is refused', async () => {
    const { exerciseId, metz } = await aGame();
    const decide = (option: string, considered: string[] = []): Promise<string> =>
      harness.as(metz).outcome('mutation', 'decideInject', { exerciseId, input: { inject: 'metz/choice', option, considered, rationale: 'So', decidedBy: '' } });
    expect(await decide('')).toBe('BAD_USER_INPUT exercises.decision-without-choice');
    expect(await decide('perhaps')).toBe('BAD_USER_INPUT exercises.decision-without-choice');
    expect(await decide('stop', ['perhaps'])).toBe('BAD_USER_INPUT exercises.unknown-option');
    expect(await harness.as(metz).outcome('mutation', 'answerInject', { exerciseId, inject: 'metz/choice', text: 'Stop' })).toBe('BAD_USER_INPUT exercises.decision-without-choice');
    expect(await decide('stop', ['go'])).toBe('done');
    expect(await decide('go')).toBe('CONFLICT exercises.already-answered');
    expect(await events(exerciseId, 'decision-made')).toBe(1);
  });

  it.each([
    ['writeLog', 'log-written'],
    ['answerInject', 'answer-given'],
    ['shareInformation', 'information-sent'],
    ['sendMessage', 'message-sent'],
  ])('%s sent again with the same key has the same receipt and one event, at whichever instance', async (command, type) => {
    const { exerciseId, metz } = await aGame();
    const there = harness.elsewhere(metz, harness.second);
    const body = { ...moves[command]?.({ exerciseId }), idempotencyKey: unique('same') };
    const first = await harness.as(metz).do<Receipt>(command, body);
    const again = await Promise.all([harness.as(metz), there, harness.as(metz), there].map((client) => client.do<Receipt>(command, body)));
    expect(again).toEqual([first, first, first, first]);
    expect(await events(exerciseId, type)).toBe(1);
  });

  it('sent several times at once with the same key happens once', async () => {
    const { exerciseId, metz } = await aGame();
    const there = harness.elsewhere(metz, harness.second);
    const body = { exerciseId, text: 'Once', idempotencyKey: unique('same') };
    const receipts = await Promise.all([harness.as(metz), there, harness.as(metz), there, there].map((client) => client.do<Receipt>('writeLog', body)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await events(exerciseId, 'log-written')).toBe(1);
  });

  it('of the staff can be sent again too: an improvised inject comes once', async () => {
    const { exercise, exerciseId } = await aGame();
    const body = { ...moves['improviseInject']?.({ exerciseId }), idempotencyKey: unique('same') };
    const first = await harness.as(exercise.director).do<Receipt>('improviseInject', body);
    expect(await harness.as(exercise.director).do<Receipt>('improviseInject', body)).toEqual(first);
    expect(await events(exerciseId, 'inject-improvised')).toBe(1);
  });

  it('that improvises a decision brings options to choose among, and without them it is told so', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    const blank = { channel: 'EMAIL', fromName: 'The mayor', content: { subject: { en: 'Close?' }, body: { en: 'Do we close?' } } };
    const improvise = (ask: object): Promise<string> => harness.as(exercise.director).outcome('mutation', 'improviseInject', { exerciseId, input: { team: 'metz', blank: { ...blank, ask } } });
    const ask = { kind: 'DECISION', prompt: { en: 'Do we close?' }, withinMs: 600_000, options: [{ en: 'Yes' }, { en: 'No' }] };
    expect(await improvise({ ...ask, options: [{ en: 'Yes' }] })).toBe('BAD_USER_INPUT exercises.options-missing');
    expect(await improvise({ ...ask, withinMs: -1 })).toBe('BAD_USER_INPUT exercises.ask-time-out-of-range');
    expect(await improvise({ ...ask, prompt: { en: ' ' } })).toBe('BAD_USER_INPUT exercises.text-empty');
    expect(await events(exerciseId, 'inject-improvised')).toBe(0);
    expect(await improvise(ask)).toBe('done');
    const [{ inject } = { inject: '' }] = await sql<{ inject: string }>(`select event->>'inject' as inject from exercises.event where exercise_id = $1 and event->>'type' = 'inject-improvised'`, [exerciseId]);
    expect(await harness.as(metz).outcome('mutation', 'decideInject', { exerciseId, input: { inject, option: 'option-2', considered: [], rationale: 'Safer', decidedBy: '' } })).toBe('done');
  });

  it('arrives as it was sent, enums included', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    await harness.as(metz).do('sendMessage', { exerciseId, input: { to: 'CONTROL', text: 'Help' } });
    await harness.as(exercise.director).do('improviseInject', { ...moves['improviseInject']?.({ exerciseId }) });
    const logged = await sql<{ event: object }>(`select event from exercises.event where exercise_id = $1 and event->>'type' in ('message-sent', 'inject-improvised') order by seq`, [exerciseId]);
    expect(logged.map(({ event }) => event)).toMatchObject([
      { to: 'control', text: 'Help', team: 'metz' },
      { card: { channel: 'phone', from: { name: 'Somebody' }, content: { subject: { en: 'Subject' } } } },
    ]);
  });

  it('that plans can be sent again too: one exercise, one seat, one removal', async () => {
    const { exercise, exerciseId } = await aGame();
    const director = harness.as(exercise.director);
    const create = { input: { scenarioId: exercise.scenario.id, title: unique('Twice') }, idempotencyKey: unique('same') };
    const [first, second] = [await director.do<{ id: string }>('createExercise', create), await director.do<{ id: string }>('createExercise', create)];
    expect(second.id).toBe(first.id);
    const guest = await aPerson();
    for (const [command, body] of [
      ['seatMember', { exerciseId, personId: guest.id, role: 'OBSERVER', idempotencyKey: unique('same') }],
      ['removeMember', { exerciseId, personId: guest.id, idempotencyKey: unique('same') }],
    ] as const) {
      await director.do(command, body);
      await director.do(command, body);
    }
    expect(await events(exerciseId, 'member-removed')).toBe(1);
  });

  it('that makes an exercise of a scenario with errors is refused; with warnings alone it is not', async () => {
    const { exercise } = await aGame();
    const make = async (from: string): Promise<string> => {
      const scenario = await aLibraryScenario({ objectives: [{ key: 'untouched', title: { en: 'Only in English' } }], injects: [anInject('a', { from })] });
      return harness.as(exercise.director).outcome('mutation', 'createExercise', { input: { scenarioId: scenario.id, title: unique('Checked') }, idempotencyKey: unique('checked') });
    };
    expect(await make('nobody')).toBe('PRECONDITION_FAILED scenarios.has-errors');
    expect(await make('journalist')).toBe('done');
  });

  it('with a key that was used for something else conflicts; with a bad key it is refused; the keys of others do not count', async () => {
    const { exerciseId, metz, trier } = await aGame();
    const idempotencyKey = unique('same');
    await harness.as(metz).do('writeLog', { exerciseId, text: 'One', idempotencyKey });
    expect(await harness.as(metz).outcome('mutation', 'writeLog', { exerciseId, text: 'Two', idempotencyKey })).toBe('CONFLICT idempotency.key-reused');
    expect(await harness.as(metz).outcome('mutation', 'openInject', { exerciseId, inject: 'metz/mail', idempotencyKey })).toBe('CONFLICT idempotency.key-reused');
    expect(await harness.as(trier).outcome('mutation', 'writeLog', { exerciseId, text: 'Three', idempotencyKey })).toBe('done');
    for (const bad of ['', 'short', 'x'.repeat(101)]) {
      expect(await harness.as(metz).outcome('mutation', 'writeLog', { exerciseId, text: 'Four', idempotencyKey: bad })).toBe('BAD_USER_INPUT idempotency.key-length');
    }
    expect(await events(exerciseId, 'log-written')).toBe(2);
  });

  it('that was refused leaves its key free', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    const body = { exerciseId, text: 'Now?', idempotencyKey: unique('same') };
    await harness.as(exercise.director).do('pauseExercise', { exerciseId });
    expect(await harness.as(metz).outcome('mutation', 'writeLog', body)).toBe('PRECONDITION_FAILED exercises.paused');
    await harness.as(exercise.director).do('resumeExercise', { exerciseId });
    expect(await harness.as(metz).outcome('mutation', 'writeLog', body)).toBe('done');
  });

  it('of two directors who release the same inject at once: one wins, the other conflicts', async () => {
    const { exercise, exerciseId } = await aGame();
    const second = await aPerson({ city: null, networkRoles: ['network-coordinator'] });
    await harness.as(exercise.director).do('seatMember', { exerciseId, personId: second.id, role: 'DIRECTOR' });
    const release = { exerciseId, inject: 'metz/call' };
    const outcomes = await Promise.all([harness.as(exercise.director), harness.elsewhere(second, harness.second)].map((client) => client.outcome('mutation', 'releaseInject', release)));
    expect(outcomes.sort()).toEqual(['CONFLICT exercises.inject-already-released', 'done']);
  });

  it('among fifty at once, over two instances, keeps one gapless log with a chain that holds', async () => {
    const { exercise, exerciseId, metz, trier } = await aGame();
    const players = [harness.as(metz), harness.as(trier), harness.elsewhere(metz, harness.second), harness.elsewhere(trier, harness.second)];
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, at) => players[at % 4]?.outcome('mutation', at % 5 === 0 ? 'shareInformation' : 'writeLog', at % 5 === 0 ? { exerciseId, to: [at % 2 ? 'metz' : 'trier'], text: `${at}` } : { exerciseId, text: `${at}` })),
    );
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    expect(await verified(exercise)).toBeNull();
    const gaps = await sql('select team from exercises.feed_entry where exercise_id = $1 group by team having max(position) <> count(*) or min(position) <> 1', [exerciseId]);
    expect(gaps).toEqual([]);
  });

  it('whose connection is killed between its lock and its commit leaves nothing, and succeeds when sent again', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    const body = { exerciseId, text: 'Killed', idempotencyKey: unique('same') };
    const blocker = new pg.Client(harness.database.superuserUrl);
    await blocker.connect();
    await blocker.query('begin; lock table exercises.feed_entry in exclusive mode');
    const answer = harness.as(metz).outcome('mutation', 'writeLog', body);
    let killed: unknown[] = [];
    while (killed.length === 0) {
      killed = await sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'tocsin' and wait_event_type = 'Lock'`);
      await sleep(5);
    }
    expect(await answer).toBe('SERVICE_UNAVAILABLE server.unavailable');
    await blocker.query('rollback');
    await blocker.end();
    expect(await events(exerciseId, 'log-written')).toBe(0);
    expect(await sql('select from persistence.idempotency where key = $1', [body.idempotencyKey])).toEqual([]);
    expect(await harness.as(metz).outcome('mutation', 'writeLog', body)).toBe('done');
    expect(await events(exerciseId, 'log-written')).toBe(1);
    expect(await verified(exercise)).toBeNull();
  });

  it('is dated by the database: no client says when anything happened', async () => {
    const { exerciseId, metz } = await aGame();
    const dated = Object.values(schema.getTypeMap()).filter((type) => isInputType(type) && 'getFields' in type && Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'DateTime'));
    const arguments_ = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ args }) => args.filter(({ type }) => getNamedType(type).name === 'DateTime'));
    expect([dated, arguments_]).toEqual([[], []]);
    const [before] = await sql<{ now: Date }>('select clock_timestamp() as now');
    const { at } = await harness.as(metz).do<Receipt>('writeLog', { exerciseId, text: 'Now' });
    const [after] = await sql<{ now: Date }>('select clock_timestamp() as now');
    expect(Date.parse(at)).toBeGreaterThanOrEqual(Math.floor(before?.now.getTime() ?? NaN));
    expect(Date.parse(at)).toBeLessThanOrEqual(after?.now.getTime() ?? NaN);
  });

  it('goes on where it was after a restart of the server', async () => {
    const { exercise, exerciseId, metz } = await aGame();
    const third = await startInstance(harness.database);
    const there = harness.elsewhere(metz, third);
    await there.do('writeLog', { exerciseId, text: 'Before' });
    await third.close();
    const fourth = await startInstance(harness.database);
    await harness.elsewhere(metz, fourth).do('writeLog', { exerciseId, text: 'After' });
    await fourth.close();
    expect(await events(exerciseId, 'log-written')).toBe(2);
    expect(await verified(exercise)).toBeNull();
  });
});

describe('The timers of two instances', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
  });
  afterAll(() => harness.close());

  it('fire each inject exactly once and on time, with nobody connected', async () => {
    const injects = Array.from({ length: 30 }, (_, at) => anInject(`timed-${at}`, { trigger: { at: 200 + Math.floor(at / 3) * 100 } }));
    const exercises = await Promise.all([1, 2, 3].map(() => anExercise({ scenario: { injects }, running: true })));
    const fired = (): Promise<{ inject: string; late: number }[]> =>
      sql(`select exercise_id || ' ' || (event->>'inject') as inject, exercise_ms - (event->>'dueMs')::float as late from exercises.event where event->>'type' = 'inject-released'`);
    const expected = exercises.length * injects.length * 2;
    const end = Date.now() + 20_000;
    while ((await fired()).length < expected && Date.now() < end) await sleep(100);
    await sleep(1_500);
    const all = await fired();
    expect(all).toHaveLength(expected);
    expect(new Set(all.map(({ inject }) => inject)).size).toBe(expected);
    expect(all.filter(({ late }) => late < 0)).toEqual([]);
    const lateness = all.map(({ late }) => late).sort((left, right) => left - right);
    expect(lateness[Math.floor(lateness.length / 2)]).toBeLessThan(500);
    for (const { id, director } of exercises) expect(verifyLog(await (await harness.as(director).send(`/exercises/${id}/log.jsonl`)).text()).problem).toBeNull();
  });
});
