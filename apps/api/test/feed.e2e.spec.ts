import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import type { Following, LiveValue } from './following.ts';
import { Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

const revokedWithinMs = 2_000;

/** 1, 2, 3 … up to the number. */
const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
const positions = (values: readonly LiveValue[]): number[] => values.map(({ position }) => position);

describe('The feed', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
  });
  afterAll(() => harness.close());

  const room = (exercise: TestExercise, person: TestPerson, after: string | null = null, at = harness.first): Promise<Following> =>
    harness.as(person).follow('room', { exerciseId: exercise.id, locale: 'en', after }, at);
  const cockpit = (exercise: TestExercise, after: string | null = null, at = harness.first): Promise<Following> =>
    harness.as(exercise.director).follow('cockpit', { exerciseId: exercise.id, after }, at);

  async function aGame(): Promise<{ exercise: TestExercise; metz: TestPerson; trier: TestPerson }> {
    const [metz, trier] = [await aPerson(), await aPerson()];
    return { exercise: await anExercise({ scenario: playableScenario(), teams: { metz: [metz], trier: [trier] }, running: true }), metz, trier };
  }

  it('brings each audience its own stream: gapless, in order and exactly once, through both instances while both take commands', async () => {
    const { exercise, metz, trier } = await aGame();
    const followers = await Promise.all([
      room(exercise, metz),
      room(exercise, metz, null, harness.second),
      room(exercise, trier),
      room(exercise, trier, null, harness.second),
      cockpit(exercise),
      cockpit(exercise, null, harness.second),
    ]);
    const players = [harness.as(metz), harness.as(trier), harness.elsewhere(metz, harness.second), harness.elsewhere(trier, harness.second)];
    await Promise.all(players.flatMap((player, at) => upTo(12).map((turn) => player.do('writeLog', { exerciseId: exercise.id, text: `${at}-${turn}` }))));
    await harness.as(exercise.director).do('releaseInject', { exerciseId: exercise.id, inject: 'metz/mail' });
    await harness.as(exercise.director).do('endExercise', { exerciseId: exercise.id });

    for (const follower of followers) await follower.untilType('exercise-ended');
    const [head] = await sql<{ last_seq: string; positions: Record<string, number> }>('select last_seq, positions from exercises.exercise where id = $1', [exercise.id]);
    const [metz1, metz2, trier1, trier2, staff1, staff2] = followers.map(({ values }) => values) as [LiveValue[], LiveValue[], LiveValue[], LiveValue[], LiveValue[], LiveValue[]];
    for (const values of [metz1, metz2]) expect(positions(values)).toEqual(upTo(head?.positions['metz'] ?? 0));
    for (const values of [trier1, trier2]) expect(positions(values)).toEqual(upTo(head?.positions['trier'] ?? 0));
    for (const values of [staff1, staff2]) expect(values.map(({ seq }) => seq)).toEqual(upTo(Number(head?.last_seq)));
    expect(metz1).toEqual(metz2);
    expect(trier1).toEqual(trier2);
    expect(staff1).toEqual(staff2);
    expect(JSON.stringify(metz1)).not.toContain('"team":"trier"');
    for (const follower of followers) await follower.leave();
  }, 60_000);

  it('goes on at the cursor across reconnects, now here, now there, while commands run', async () => {
    const { exercise, metz } = await aGame();
    let playing = true;
    const talk = (async () => {
      for (let turn = 1; playing; turn++) await harness.as(metz).do('writeLog', { exerciseId: exercise.id, text: `Turn ${turn}` });
    })();
    const seen: LiveValue[] = [];
    for (let visit = 0; visit < 8; visit++) {
      const follower = await room(exercise, metz, seen.at(-1)?.cursor ?? null, harness.instances[visit % 2]);
      await follower.until(() => follower.values.length >= 4);
      await follower.leave();
      seen.push(...follower.values);
    }
    playing = false;
    await talk;
    expect(positions(seen)).toEqual(upTo(seen.length));
  }, 60_000);

  it('asks for a new start when the cursor is from the future, forged, or of another stream', async () => {
    const { exercise, metz, trier } = await aGame();
    const ofTrier = await room(exercise, trier);
    await ofTrier.until(() => ofTrier.values.length >= 2);
    const ofStaff = await cockpit(exercise);
    await ofStaff.until(() => ofStaff.values.length >= 4);
    const own = await room(exercise, metz);
    await own.until(() => own.values.length >= 2);
    const [tag] = (own.values[0]?.cursor ?? '').split('.').slice(1);
    for (const cursor of [`999999.${tag}`, `1.${'0'.repeat(12)}`, 'nonsense', '-1.x', ofTrier.values[0]?.cursor, ofStaff.values[3]?.cursor]) {
      const follower = await room(exercise, metz, cursor);
      await follower.until(() => follower.values.length > 0);
      expect([cursor, follower.values[0]]).toEqual([cursor, { __typename: 'Resync', reason: 'exercises.unknown-cursor' }]);
      await follower.leave();
    }
    for (const follower of [ofTrier, ofStaff, own]) await follower.leave();
  });

  it('catches up 2 500 entries, through an instance that has never read them', async () => {
    const { exercise, metz } = await aGame();
    await pretendTalk(exercise, 2_500);
    const follower = await room(exercise, metz, null, harness.second);
    await follower.until(() => follower.values.length >= 2_500, 20_000);
    await harness.as(metz).do('writeLog', { exerciseId: exercise.id, text: 'And live again' });
    await follower.until(() => follower.values.at(-1)?.event['text'] === 'And live again');
    expect(positions(follower.values)).toEqual(upTo(follower.values.length));
    await follower.leave();
  }, 60_000);

  it('closes a reader that does not read with 1013, who resumes by the cursor', async () => {
    const { exercise, metz } = await aGame();
    await pretendTalk(exercise, 3_000, 'x'.repeat(9_000));
    const slow = await room(exercise, metz);
    await slow.until(() => slow.values.length > 0);
    slow.socket.pause();
    // The gateway waits ten seconds from about now, and one more for its close to be read.
    await sleep(10_700);
    slow.socket.resume();
    expect(await slow.closed).toMatchObject({ code: 1013 });
    expect(slow.values.length).toBeLessThan(3_000);
    const again = await room(exercise, metz, slow.values.at(-1)?.cursor);
    await again.until(() => slow.values.length + again.values.length >= 3_000, 20_000);
    expect(positions([...slow.values, ...again.values])).toEqual(upTo(slow.values.length + again.values.length));
    await again.leave();
  }, 90_000);

  describe.each(['with hints', 'with the listening connections cut'])('%s', (hints) => {
    const whileCut = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      if (hints === 'with hints') return work();
      const cut = setInterval(() => void sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tocsin-hints' and datname = current_database()`), 40);
      await sleep(100);
      try {
        return await work();
      } finally {
        clearInterval(cut);
      }
    };

    /** Milliseconds from the end of the act to the close of each socket. */
    async function closesAfter(followers: readonly Following[], act: () => Promise<unknown>): Promise<void> {
      for (const follower of followers) await follower.until(() => follower.values.length > 0);
      await whileCut(async () => {
        await act();
        const from = Date.now();
        for (const follower of followers) {
          const { code, atMs } = await follower.closed;
          expect([code, atMs - from]).toEqual([4403, expect.any(Number)]);
          expect(atMs - from).toBeLessThanOrEqual(revokedWithinMs);
        }
      });
    }

    it('still tells news within two seconds', async () => {
      const { exercise, metz } = await aGame();
      const follower = await room(exercise, metz, null, harness.second);
      await whileCut(async () => {
        await harness.as(metz).do('writeLog', { exerciseId: exercise.id, text: 'News' });
        await follower.untilType('log-written', 2_000);
      });
      await follower.leave();
    });

    it('closes the sockets of a participant who is removed with 4403 within two seconds, and tells them nothing more', async () => {
      const { exercise, metz } = await aGame();
      const followers = [await room(exercise, metz), await room(exercise, metz, null, harness.second)];
      await closesAfter(followers, () => harness.as(exercise.director).do('removeMember', { exerciseId: exercise.id, personId: metz.id }));
      const again = await room(exercise, metz);
      await again.until(() => again.errors.length > 0);
      expect(again.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', reason: 'exercises.not-found' });
      await again.leave();
    });

    it('closes the sockets of a participant who changes team', async () => {
      const { exercise, metz } = await aGame();
      const followers = [await room(exercise, metz, null, harness.second)];
      await closesAfter(followers, () => harness.as(exercise.director).do('seatMember', { exerciseId: exercise.id, personId: metz.id, role: 'PARTICIPANT', team: 'trier' }));
    });

    it('closes the sockets of a person who is disabled', async () => {
      const { exercise, metz } = await aGame();
      const administrator = await aPerson({ city: { id: metz.cityId ?? raise() }, roles: ['city-administrator'] });
      const followers = [await room(exercise, metz), await room(exercise, metz, null, harness.second)];
      await closesAfter(followers, () => harness.as(administrator).do('disablePerson', { personId: metz.id }));
    });

    it('closes the sockets of a session that signs out, and of no other', async () => {
      const { exercise, metz } = await aGame();
      const leaving = harness.elsewhere(metz);
      const staying = await room(exercise, metz);
      const followers = [await leaving.follow('room', { exerciseId: exercise.id, locale: 'en' }), await leaving.follow('room', { exerciseId: exercise.id, locale: 'de' }, harness.second)];
      await closesAfter(followers, () => leaving.do('signOut'));
      await harness.as(metz).do('writeLog', { exerciseId: exercise.id, text: 'Still here' });
      await staying.untilType('log-written');
      await staying.leave();
    });

    it('closes every socket of a person who signs out everywhere', async () => {
      const { exercise, metz } = await aGame();
      const followers = [await room(exercise, metz), await harness.elsewhere(metz).follow('room', { exerciseId: exercise.id, locale: 'en' }, harness.second)];
      await closesAfter(followers, () => harness.elsewhere(metz).do('signOutEverywhere'));
    });
  });
});

const raise = (): never => {
  throw new Error('A person of a city was expected');
};

/** Fills Metz's logbook past the engine, which would take a while; locked, for the clock writes too. */
async function pretendTalk({ id }: TestExercise, entries: number, text = 'Said'): Promise<void> {
  const head = `(select id, last_seq, (positions->>'metz')::bigint as position from exercises.exercise where id = '${id}') head, generate_series(1, ${entries}) n`;
  await sql(`
    begin;
    select from exercises.exercise where id = '${id}' for update;
    insert into exercises.event (exercise_id, seq, wall_ms, exercise_ms, audience, event, hash)
      select id, last_seq + n, extract(epoch from clock_timestamp()) * 1000, 0, 'team:metz', jsonb_build_object('type', 'log-written', 'team', 'metz', 'text', '${text}'), '' from ${head};
    insert into exercises.feed_entry (exercise_id, team, position, seq) select id, 'metz', position + n, last_seq + n from ${head};
    update exercises.exercise set last_seq = last_seq + ${entries}, positions = positions || jsonb_build_object('metz', (positions->>'metz')::bigint + ${entries}) where id = '${id}';
    commit`);
}
