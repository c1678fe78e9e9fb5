import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, type TestPerson } from '#identity/testing';
import { sql, unique, whileOthersWait } from '#persistence/testing';
import { access } from '../src/policies.ts';
import type { Client } from './client.ts';
import { DebriefRoom } from './debrief-room.ts';
import { allowAll, Harness } from './harness.ts';

interface Result {
  readonly team: string | null;
  readonly answers: number;
  readonly texts: readonly { readonly question: string; readonly texts: readonly string[] }[];
}

const forbidden = 'FORBIDDEN access.forbidden';

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('The questionnaire of the hot debrief, %s,', (_, policies) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
  });
  afterAll(() => harness.close());

  const aRoom = (wish: { ended?: boolean } = {}): Promise<DebriefRoom> => DebriefRoom.open(harness, wish);
  const resultsFor = (client: Client, { id }: DebriefRoom): Promise<Result[]> => client.ask('query', 'questionnaireResults', { exerciseId: id });

  describe('asks', () => {
    it('nothing before the end of play', async () => {
      const room = await aRoom({ ended: false });
      for (const client of [room.director, room.metz[0]]) {
        expect(await client.outcome('query', 'hotDebrief', { exerciseId: room.id })).toBe('PRECONDITION_FAILED evaluation.not-ended');
        expect(await client.outcome('query', 'walkThrough', { exerciseId: room.id })).toBe('PRECONDITION_FAILED evaluation.not-ended');
      }
      expect(await room.director.outcome('mutation', 'openQuestionnaire', { exerciseId: room.id, anonymous: true })).toBe('PRECONDITION_FAILED evaluation.not-ended');
    });

    it('participants alone, while the questionnaire is open', async () => {
      const room = await aRoom();
      expect(await room.answer(room.metz[0], 'Too early')).toBe('PRECONDITION_FAILED evaluation.questionnaire-not-open');
      await room.direct('openQuestionnaire', { anonymous: true });
      for (const client of [room.director, room.observer, room.spectator]) expect(await room.answer(client, 'Not asked')).toBe(forbidden);
      const stranger = harness.as(await aPerson());
      expect(await room.answer(stranger, 'No seat')).toBe('NOT_FOUND exercises.not-found');
      expect(await stranger.outcome('mutation', 'closeQuestionnaire', { exerciseId: randomUUID() })).toBe('NOT_FOUND exercises.not-found');
      expect((await room.see(room.director)).answered).toBe(0);
    });

    it('nobody who was seated or moved to a team after the end, and counts none of them', async () => {
      const room = await aRoom();
      const late = [await aPerson(), await aPerson(), await aPerson()];
      const seat = (personId: string | undefined, role = 'PARTICIPANT', team: string | null = 'trier'): Promise<unknown> => room.direct('seatMember', { personId, role, team });
      for (const { id } of late) await seat(id);
      await seat(room.observer.person?.id);
      await seat(room.trier.person?.id);
      for (const anonymous of [false, true]) {
        await room.direct('openQuestionnaire', { anonymous });
        for (const client of [...late.map((person) => harness.as(person)), room.observer]) expect(await room.answer(client, 'Came late')).toBe('FORBIDDEN evaluation.came-after-play');
      }
      expect([(await room.see(harness.as(late[0] as TestPerson))).isAsked, (await room.see(room.trier)).isAsked]).toEqual([false, true]);
      const before = await room.see(room.director);
      expect(await room.answer(room.trier, 'Was there')).toBe('done');
      expect([before.answered, before.participants]).toEqual([0, 5]);
      expect(await sql('select team from evaluation.urn where exercise_id = $1', [room.id])).toEqual([{ team: '' }]);
    });

    it('each of them once where it is anonymous, also when the answer is sent again', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: true });
      const [first] = room.metz;
      const again = { exerciseId: room.id, anonymous: true, idempotencyKey: unique('key'), input: { scales: [{ question: 'roles', value: 5 }], texts: [], self: [] } };
      expect(await first.outcome('mutation', 'answerQuestionnaire', again)).toBe('done');
      expect(await first.outcome('mutation', 'answerQuestionnaire', again)).toBe('done');
      expect(await room.answer(first, 'Twice')).toBe('CONFLICT evaluation.already-answered');
      expect(await room.see(first)).toMatchObject({ answered: 1, participants: 5, hasAnswered: true, ownAnswer: null });
    });

    it('and takes a changed answer by name, until it closes', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: false });
      const [first] = room.metz;
      expect(await room.answer(first, 'First thought', 1)).toBe('done');
      expect(await room.answer(first, 'Second thought', 2)).toBe('done');
      expect(await room.see(first)).toMatchObject({ answered: 1, ownAnswer: { scales: [{ question: 'roles', value: 2 }] } });
      await room.direct('closeQuestionnaire');
      expect(await room.answer(first, 'Third thought')).toBe('PRECONDITION_FAILED evaluation.questionnaire-not-open');
    });

    it('with words of a length that people read: a megabyte is refused and changes nothing', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: true });
      await room.director.do('collectCards', { exerciseId: room.id, open: true });
      const [first] = room.metz;
      expect(await room.answer(first, 'x'.repeat(2_001))).toBe('BAD_USER_INPUT evaluation.text-too-long');
      expect(await room.answer(first, 'x'.repeat(1_000_000))).toBe('TOO_LARGE http.too-large');
      for (const [body, outcome] of [['x'.repeat(281), 'BAD_USER_INPUT evaluation.text-too-long'], ['x'.repeat(1_000_000), 'TOO_LARGE http.too-large'], [' ', 'BAD_USER_INPUT evaluation.text-empty']])
        expect(await first.outcome('mutation', 'addCard', { exerciseId: room.id, polarity: 'STRENGTH', body })).toBe(outcome);
      expect(await room.see(first)).toMatchObject({ answered: 0, hasAnswered: false, cards: [] });
    });

    it('keeps no answer under another promise than the one it was given under', async () => {
      const room = await aRoom();
      const [first, second] = room.metz;
      await room.direct('openQuestionnaire', { anonymous: true });
      await room.direct('openQuestionnaire', { anonymous: false });
      expect(await room.answer(first, 'Believed to be anonymous', 1, true)).toBe('CONFLICT evaluation.promise-changed');
      expect(await room.see(first)).toMatchObject({ answered: 0, hasAnswered: false });
      const whileItWaits = (change: string): Promise<string> =>
        whileOthersWait(`update evaluation.hot_debrief set ${change} where exercise_id = $1`, [room.id], () => room.answer(second, 'Waits for the director', 2, false));
      expect(await whileItWaits('anonymous = true')).toBe('CONFLICT evaluation.promise-changed');
      await room.direct('openQuestionnaire', { anonymous: false });
      expect(await whileItWaits(`questionnaire = 'closed'`)).toBe('PRECONDITION_FAILED evaluation.questionnaire-not-open');
      expect(await sql('select from evaluation.named_answer where exercise_id = $1', [room.id])).toEqual([]);
    });

    it('keeps the promise of anonymity once somebody has answered, and an emptied urn closed', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: false });
      await room.direct('openQuestionnaire', { anonymous: true });
      await room.answer(room.metz[0], 'Promised');
      const openAgain = (anonymous: boolean): Promise<string> => room.director.outcome('mutation', 'openQuestionnaire', { exerciseId: room.id, anonymous });
      expect(await openAgain(false)).toBe('CONFLICT evaluation.anonymity-promised');
      await expect(sql('update evaluation.hot_debrief set anonymous = false where exercise_id = $1', [room.id])).rejects.toThrow('what was promised');
      await room.direct('closeQuestionnaire');
      expect(await openAgain(true)).toBe('CONFLICT evaluation.urn-emptied');
    });
  });

  describe('keeps anonymous answers apart from people', () => {
    const texts = ['Alpha', 'Bravo', 'Charlie', 'Delta'];

    it('so that nothing in the rows joins them', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: true });
      for (const [at, client] of room.metz.entries()) expect(await room.answer(client, texts[at] ?? '', at + 1)).toBe('done');
      const id = [room.id];
      const urns = await sql<{ team: string; xmin: string; answers: { texts: { helped: string } }[] }>('select team, xmin::text, answers from evaluation.urn where exercise_id = $1', id);
      const answered = await sql<{ xmin: string }>('select xmin::text, a.* from evaluation.answered a where exercise_id = $1', id);

      expect(urns.map(({ team, answers }) => [team, answers.map((one) => one.texts.helped).sort()])).toEqual([['metz', texts]]);
      expect(answered).toHaveLength(4);
      expect(new Set(answered.map(({ xmin }) => xmin)).size).toBe(4);
      const columns = await sql<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'evaluation' and table_name in ('answered', 'urn') order by table_name, column_name`);
      expect(columns.map(({ column_name }) => column_name)).toEqual(['exercise_id', 'person_id', 'answers', 'exercise_id', 'team']);
      const ids = room.metz.map(({ person }) => person?.id ?? '');
      for (const table of ['evaluation.urn', 'persistence.idempotency', 'evaluation.questionnaire_result', 'evaluation.hot_debrief']) {
        for (const { row } of await sql<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`)) {
          const people = ids.filter((person) => row.includes(person));
          expect([table, people.length > 0 && texts.some((text) => row.includes(text))]).toEqual([table, false]);
        }
      }
    });

    it('and what a retried answer is remembered by is the same for whatever was answered', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: true });
      for (const [at, client] of room.metz.entries()) await room.answer(client, texts[at] ?? '', at + 1);
      const ids = room.metz.map(({ person }) => person?.id ?? '');
      const remembered = await sql<{ request_hash: string }>('select request_hash from persistence.idempotency where person_id = any($1) and response = $2', [ids, '{}']);
      expect(remembered).toHaveLength(4);
      expect(new Set(remembered.map(({ request_hash }) => request_hash)).size).toBe(1);
    });

    it('shuffles them, so that no order tells who came first', async () => {
      const orders = new Set<string>();
      for (let round = 0; round < 8 && orders.size < 2; round += 1) {
        const room = await aRoom();
        await room.direct('openQuestionnaire', { anonymous: true });
        for (const [at, client] of room.metz.entries()) await room.answer(client, texts[at] ?? '');
        const [urn] = await sql<{ answers: { texts: { helped: string } }[] }>('select answers from evaluation.urn where exercise_id = $1', [room.id]);
        orders.add((urn?.answers ?? []).map((one) => one.texts.helped).join());
      }
      expect(orders.size).toBeGreaterThan(1);
    }, 60_000);

    it('and shows the results of four together at the earliest, once it is closed', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: true });
      for (const [at, client] of room.metz.entries()) await room.answer(client, texts[at] ?? '');
      await room.answer(room.trier, 'Echo');
      expect(await resultsFor(room.director, room)).toEqual([]);
      await room.direct('closeQuestionnaire');
      const results = await resultsFor(room.trier, room);
      // Metz alone would tell, by what is missing, what the one of Trier said.
      expect(results.map(({ team, answers }) => [team, answers])).toEqual([[null, 5]]);
      expect([...(results[0]?.texts[0]?.texts ?? [])].sort()).toEqual([...texts, 'Echo']);
      expect(await sql('select from evaluation.urn where exercise_id = $1', [room.id])).toEqual([]);
      expect(await room.director.ask('query', 'namedAnswers', { exerciseId: room.id })).toEqual([]);
    });

    it('and gives a team of fewer than four no urn of its own', async () => {
      const room = await aRoom();
      await room.direct('openQuestionnaire', { anonymous: true });
      await room.answer(room.trier, 'Echo');
      expect(await sql('select team from evaluation.urn where exercise_id = $1', [room.id])).toEqual([{ team: '' }]);
    });
  });

  it('shows answers by name to the staff, and to participants only what all said together', async () => {
    const room = await aRoom();
    await room.direct('openQuestionnaire', { anonymous: false });
    for (const client of room.metz) await room.answer(client, 'Said by name');
    await room.direct('closeQuestionnaire');
    expect(await room.observer.ask('query', 'namedAnswers', { exerciseId: room.id })).toHaveLength(4);
    expect(policies === access ? await room.spectator.outcome('query', 'questionnaireResults', { exerciseId: room.id }) : await resultsFor(room.spectator, room)).toEqual(policies === access ? forbidden : []);
    for (const client of [room.metz[0], room.trier]) {
      const named = await client.gql('query ($exerciseId: ID!) { namedAnswers(exerciseId: $exerciseId) { name } }', { exerciseId: room.id });
      const own = room.metz.includes(client) ? 1 : 0;
      if (policies === access) expect(named.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      else expect(named.data?.['namedAnswers']).toHaveLength(own);
      expect((await resultsFor(client, room)).map(({ team, answers }) => [team, answers])).toEqual([[null, 4], ['metz', 4]]);
    }
  });
});
