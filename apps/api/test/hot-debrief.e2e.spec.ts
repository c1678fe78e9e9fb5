import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#persistence/testing';
import { access } from '../src/policies.ts';
import type { Client } from './client.ts';
import { DebriefRoom, type SeenHotDebrief } from './debrief-room.ts';
import { allowAll, Harness } from './harness.ts';

const forbidden = 'FORBIDDEN access.forbidden';

describe.each([
  ['with the policies in force', access, forbidden],
  ['with policies that allow everything', allowAll, 'NOT_FOUND evaluation.card-not-found'],
])('The hot debrief, %s,', (_, policies, notOwnCard) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies, instances: 2 });
  });
  afterAll(() => harness.close());

  const aRoom = (wish: { ended?: boolean } = {}): Promise<DebriefRoom> => DebriefRoom.open(harness, wish);

  describe('collects cards', () => {
    const add = async (client: Client, { id }: DebriefRoom, body: string): Promise<string> => {
      await client.do('addCard', { exerciseId: id, polarity: 'WEAKNESS', body });
      return (await client.ask<SeenHotDebrief>('query', 'hotDebrief', { exerciseId: id })).cards.find((card) => card.body === body)?.id ?? '';
    };
    const collect = (room: DebriefRoom, open: boolean): Promise<unknown> => room.direct('collectCards', { open });
    const vote = (client: Client, { id }: DebriefRoom, cardId: string, given = true): Promise<string> => client.outcome('mutation', 'voteCard', { exerciseId: id, cardId, given });

    it('of everybody seated but spectators, with the team of each', async () => {
      const room = await aRoom();
      const refused = { exerciseId: room.id, polarity: 'STRENGTH', body: 'Too early' };
      expect(await room.trier.outcome('mutation', 'addCard', refused)).toBe('PRECONDITION_FAILED evaluation.cards-closed');
      await collect(room, true);
      for (const [client, body] of [[room.trier, 'By Trier'], [room.observer, 'By the observer']] as const) await add(client, room, body);
      expect(await room.spectator.outcome('mutation', 'addCard', refused)).toBe(forbidden);
      expect((await room.see(room.spectator)).cards.map(({ body, team }) => [body, team])).toEqual([['By Trier', 'trier'], ['By the observer', null]]);
    });

    it('lets their authors alone edit and remove them, until it closes', async () => {
      const room = await aRoom();
      await collect(room, true);
      const cardId = await add(room.trier, room, 'First words');
      const edit = (client: Client): Promise<string> => client.outcome('mutation', 'editCard', { exerciseId: room.id, cardId, polarity: 'STRENGTH', body: 'Better words' });
      const remove = (client: Client): Promise<string> => client.outcome('mutation', 'removeCard', { exerciseId: room.id, cardId });
      for (const client of [room.metz[0], room.director]) expect([await edit(client), await remove(client)]).toEqual([notOwnCard, notOwnCard]);
      expect(await edit(room.trier)).toBe('done');
      await collect(room, false);
      expect([await edit(room.trier), await remove(room.trier)]).toEqual(['PRECONDITION_FAILED evaluation.cards-closed', 'PRECONDITION_FAILED evaluation.cards-closed']);
      await collect(room, true);
      expect((await room.see(room.trier)).cards).toMatchObject([{ body: 'Better words', polarity: 'STRENGTH' }]);
      expect(await remove(room.trier)).toBe('done');
      expect((await room.see(room.trier)).cards).toEqual([]);
    });

    it('counts one vote a person and card, and five a person, also when they come at once', async () => {
      const room = await aRoom();
      await collect(room, true);
      const [first] = room.metz;
      const ids: string[] = [];
      while (ids.length < 6) ids.push(await add(room.trier, room, `Card ${ids.length}`));
      expect([await vote(first, room, ids[0] ?? ''), await vote(first, room, ids[0] ?? '')]).toEqual(['done', 'done']);
      expect((await room.see(first)).cards[0]).toMatchObject({ id: ids[0], votes: 1 });
      const outcomes = await Promise.all(ids.slice(1).map((id) => vote(first, room, id)));
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(4);
      for (const id of ids) await vote(first, room, id);
      const seen = await room.see(first);
      expect([seen.ownVotes.length, seen.cards.reduce((sum, { votes }) => sum + votes, 0)]).toEqual([5, 5]);
      const spent = ids.find((id) => !seen.ownVotes.includes(id)) ?? '';
      expect(await vote(first, room, spent)).toBe('CONFLICT evaluation.votes-spent');
      await vote(first, room, seen.ownVotes[0] ?? '', false);
      expect(await vote(first, room, spent)).toBe('done');
      expect(await vote(room.spectator, room, spent)).toBe(forbidden);
    });

    it('takes votes back from a card whose words change, and says so to everybody', async () => {
      const room = await aRoom();
      await collect(room, true);
      const [first, second] = room.metz;
      const cardId = await add(room.trier, room, 'We called early');
      const edit = (body: string): Promise<string> => room.outcome(room.trier, 'editCard', { cardId, polarity: 'WEAKNESS', body });
      expect(await edit('We called in time')).toBe('done');
      expect((await room.see(first)).cards).toMatchObject([{ reworded: false }]);
      for (const client of [first, second, room.trier]) expect(await vote(client, room, cardId)).toBe('done');
      expect(await edit(' We called in time ')).toBe('done');
      expect((await room.see(first)).cards).toMatchObject([{ votes: 3, reworded: false }]);
      expect(await edit('We called nobody')).toBe('done');
      expect(await room.see(first)).toMatchObject({ cards: [{ body: 'We called nobody', votes: 0, reworded: true }], ownVotes: [] });
      expect(await vote(second, room, cardId)).toBe('done');
      expect(await room.see(second)).toMatchObject({ cards: [{ votes: 1, reworded: true }], ownVotes: [cardId] });
    });

    it('up to twenty of one person, also when they come at once', async () => {
      const room = await aRoom();
      await collect(room, true);
      const adding = Array.from({ length: 22 }, (_card, at) => room.outcome(room.trier, 'addCard', { polarity: 'STRENGTH', body: `Card ${at}` }));
      expect((await Promise.all(adding)).filter((outcome) => outcome === 'CONFLICT evaluation.cards-spent')).toHaveLength(2);
      const { cards, ownCards } = await room.see(room.trier);
      expect([cards.length, ownCards.length]).toEqual([20, 20]);
      expect(await room.outcome(room.metz[0], 'addCard', { polarity: 'STRENGTH', body: 'Of another person' })).toBe('done');
      await room.outcome(room.trier, 'removeCard', { cardId: ownCards[0] });
      expect(await room.outcome(room.trier, 'addCard', { polarity: 'STRENGTH', body: 'In place of it' })).toBe('done');
    });

    it('without telling who wrote one, or when', async () => {
      const readable = await sql<{ role: string; columns: string[] }>(
        `select grantee as role, array_agg(column_name::text order by column_name) as columns from information_schema.column_privileges
         where table_schema = 'evaluation' and table_name = 'card' and privilege_type = 'SELECT' and grantee in ('tocsin_app', 'tocsin_feed') group by grantee order by grantee`,
      );
      const told = ['body', 'exercise_id', 'id', 'polarity', 'reworded', 'team'];
      expect(readable).toEqual([{ role: 'tocsin_app', columns: told }, { role: 'tocsin_feed', columns: [...told, 'created_at'].sort() }]);
    });

    it('lets the director say that two are the same, each voter counted once, and hide one from the room', async () => {
      const room = await aRoom();
      await collect(room, true);
      const kept = await add(room.trier, room, 'Nobody picked up');
      const same = await add(room.metz[0], room, 'The phone rang in vain');
      const rude = await add(room.metz[1], room, 'Trier slept');
      for (const cardId of [kept, same]) await vote(room.trier, room, cardId);
      await vote(room.metz[0], room, same);
      const tidy = (client: Client, name: string, variables: object): Promise<string> => room.outcome(client, name, variables);
      for (const client of [room.trier, room.observer]) {
        expect(await tidy(client, 'mergeCards', { cardId: same, into: kept })).toBe(forbidden);
        expect(await tidy(client, 'hideCard', { cardId: rude, hidden: true })).toBe(forbidden);
      }
      expect(await tidy(room.director, 'mergeCards', { cardId: same, into: kept })).toBe('done');
      expect(await tidy(room.director, 'mergeCards', { cardId: kept, into: same })).toBe('CONFLICT evaluation.card-merged');
      expect(await tidy(room.director, 'hideCard', { cardId: rude, hidden: true })).toBe('done');
      expect(await vote(room.metz[2], room, same)).toBe('CONFLICT evaluation.card-merged');
      const { cards } = await room.see(room.metz[2]);
      expect(cards.find(({ id }) => id === kept)).toMatchObject({ votes: 2 });
      expect(cards.find(({ id }) => id === same)).toMatchObject({ mergedInto: kept });
      expect(cards.some(({ id }) => id === rude)).toBe(false);
      expect((await room.see(room.observer)).cards.find(({ id }) => id === rude)).toMatchObject({ hidden: true });
      expect(await vote(room.trier, room, rude)).toBe('NOT_FOUND evaluation.card-not-found');
    });

    it('gives a vote back from a card that the director hid', async () => {
      const room = await aRoom();
      await collect(room, true);
      const rude = await add(room.metz[1], room, 'Trier slept');
      expect(await vote(room.trier, room, rude)).toBe('done');
      await room.direct('hideCard', { cardId: rude, hidden: true });
      expect(await vote(room.trier, room, rude, false)).toBe('done');
      expect((await room.see(room.trier)).ownVotes).toEqual([]);
    });

    it('and lets an author remove a card while the director hides it', async () => {
      const room = await aRoom();
      await collect(room, true);
      for (let round = 0; round < 5; round += 1) {
        const cardId = await add(room.trier, room, `Round ${round}`);
        const outcomes = await Promise.all([room.outcome(room.trier, 'removeCard', { cardId }), room.outcome(room.director, 'hideCard', { cardId, hidden: true })]);
        expect(['done', 'NOT_FOUND evaluation.card-not-found']).toEqual(expect.arrayContaining(outcomes));
      }
    });

    it('of one exercise only: those of another look absent', async () => {
      const [here, there] = [await aRoom(), await aRoom()];
      await Promise.all([collect(here, true), collect(there, true)]);
      const foreign = await add(there.trier, there, 'Of another exercise');
      const own = await add(here.trier, here, 'Of this one');
      for (const cardId of [foreign, randomUUID()]) {
        expect(await vote(here.trier, here, cardId)).toBe('NOT_FOUND evaluation.card-not-found');
        expect(await here.director.outcome('mutation', 'mergeCards', { exerciseId: here.exercise.id, cardId: own, into: cardId })).toBe('NOT_FOUND evaluation.card-not-found');
      }
    });
  });

  describe('walks through the play', () => {
    const lead = (client: Client, { id }: DebriefRoom, step: string, momentMs = 0, focus: string | null = null): Promise<string> =>
      client.outcome('mutation', 'leadWalkThrough', { exerciseId: id, step, momentMs, focus });

    it('led by the director alone', async () => {
      const room = await aRoom();
      for (const client of [room.metz[0], room.observer, room.spectator]) expect(await lead(client, room, 'DECISIONS')).toBe(forbidden);
      expect(await lead(room.director, room, 'DECISIONS', -1)).toBe('BAD_USER_INPUT evaluation.moment-out-of-range');
      expect(await room.see(room.trier)).toMatchObject({ step: 'OVERVIEW' });
      expect(await lead(room.director, room, 'DECISIONS', 61_000, '17')).toBe('done');
      expect(await room.see(room.trier)).toMatchObject({ step: 'DECISIONS', momentMs: 61_000, focus: '17' });
    });

    it('live, on every instance, for everybody seated', async () => {
      const room = await aRoom();
      const followers = await Promise.all([room.metz[0], room.trier, room.observer, room.spectator].map((client) => (client as Client).follow('hotDebrief', { exerciseId: room.id }, harness.second)));
      const at = (wanted: string) => ({ step }: { readonly step: string }): boolean => step === wanted;
      for (const following of followers) await following.until(() => following.values.some(at('OVERVIEW')));
      await lead(room.director, room, 'KNOWLEDGE', 5_000, 'inject:mail');
      for (const following of followers) await following.until(() => following.values.some(at('KNOWLEDGE')));
      await room.director.do('collectCards', { exerciseId: room.id, open: true });
      await room.trier.do('addCard', { exerciseId: room.id, polarity: 'STRENGTH', body: 'Seen live' });
      for (const following of followers) {
        await following.until(() => JSON.stringify(following.values.at(-1)).includes('Seen live'));
        const versions = following.values.map(({ version }) => version);
        expect(versions).toEqual([...versions].sort((a, b) => a - b));
        expect(new Set(versions).size).toBe(versions.length);
      }
      for (const following of followers) await following.leave();
    });

    it('live until the seat is taken away', async () => {
      const room = await aRoom();
      const following = await room.trier.follow('hotDebrief', { exerciseId: room.id });
      await following.until(() => following.values.length > 0);
      await room.director.do('removeMember', { exerciseId: room.id, personId: room.trier.person?.id });
      expect((await following.closed).code).toBe(4403);
      const refused = async (client: Client, exerciseId: string): Promise<string> => {
        const again = await client.follow('hotDebrief', { exerciseId });
        await again.until(() => again.errors.length > 0);
        await again.leave();
        return again.errors.map(({ extensions }) => `${extensions.code} ${extensions.reason}`).join();
      };
      expect(await refused(room.trier, room.id)).toBe('NOT_FOUND exercises.not-found');
      expect(await refused(room.director, randomUUID())).toBe('NOT_FOUND exercises.not-found');
      const running = await aRoom({ ended: false });
      expect(await refused(running.director, running.exercise.id)).toBe('PRECONDITION_FAILED evaluation.not-ended');
    });

    it('with the words of a team for that team and the staff alone', async () => {
      const room = await aRoom();
      const told = async (client: Client): Promise<string> => JSON.stringify(await client.ask('query', 'walkThrough', { exerciseId: room.id }));
      expect(await told(room.director)).toMatch(/Reason of Metz.*Reason of Trier.*Told by Metz/);
      expect(await told(room.metz[0])).toMatch(/Reason of Metz/);
      expect(await told(room.metz[0])).not.toMatch(/of Trier/);
      expect(await told(room.trier)).toMatch(/Reason of Trier.*Told by Metz/);
      expect(await told(room.trier)).not.toMatch(/of Metz/);
      expect(await told(room.spectator)).not.toMatch(/of Metz|of Trier|Told by/);
    });

    it('and tells how long a piece of information took to the next city', async () => {
      const room = await aRoom();
      const { pieces } = await room.spectator.ask<{ pieces: { key: string; known: { team: string; from: string | null }[]; told: unknown[] }[] }>('query', 'walkThrough', { exerciseId: room.id });
      expect(pieces.find(({ key }) => key === 'inject:mail')).toMatchObject({ known: [{ team: 'metz', from: null }, { team: 'trier', from: 'metz' }], told: [{ from: 'metz', to: 'trier' }] });
    });
  });
});
