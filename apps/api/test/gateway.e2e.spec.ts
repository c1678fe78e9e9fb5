import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { documentFor } from './documents.ts';
import { Following } from './following.ts';
import { Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

describe('The gateway', () => {
  let harness: Harness;
  let person: TestPerson;
  let exercise: TestExercise;
  let cookie: string;

  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());
  beforeEach(async () => {
    person = await aPerson();
    exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [person] }, running: true });
    cookie = await harness.as(person).session();
  });

  const { connect } = Following;
  const headers = (): Record<string, string> => ({ cookie, origin: harness.first.origin });
  const raw = (): Promise<Following> => connect(harness.first, headers());
  const ready = (): Promise<Following> => Following.open(harness.first, cookie);
  const room = (extra: object = {}) => ({ query: documentFor('subscription', 'room'), variables: { exerciseId: exercise.id, locale: 'en', ...extra } });
  const codeOf = async (following: Following): Promise<number> => (await following.closed).code;
  const refusal = async (following: Following): Promise<object | undefined> => {
    await following.until(() => following.errors.length > 0);
    await following.leave();
    return following.errors[0]?.extensions;
  };

  it('refuses an upgrade from a foreign Origin, and from none', async () => {
    await expect(connect(harness.first, { cookie, origin: 'https://evil.example' })).rejects.toThrow('refused 403');
    await expect(connect(harness.first, { cookie, origin: 'null' })).rejects.toThrow('refused 403');
    await expect(connect(harness.first, { cookie })).rejects.toThrow('refused 403');
  });

  it('refuses an upgrade to another path', async () => {
    for (const path of ['/', '/graphql/', '/graphql/ws', '/GRAPHQL']) await expect(connect(harness.first, headers(), { path })).rejects.toThrow('refused 404');
  });

  it('refuses an upgrade without a cookie, and with one of nobody', async () => {
    const { origin } = harness.first;
    await expect(connect(harness.first, { origin })).rejects.toThrow('refused 401');
    await expect(connect(harness.first, { origin, cookie: `__Host-tocsin=${'x'.repeat(43)}` })).rejects.toThrow('refused 401');
  });

  it('refuses another subprotocol', async () => {
    for (const protocol of ['graphql-ws', 'soap']) await expect(connect(harness.first, headers(), { protocol })).rejects.toThrow('refused 400');
  });

  it('refuses the eleventh socket of one person, and counts each person alone', async () => {
    const sockets = await Promise.all(Array.from({ length: 10 }, ready));
    await expect(ready()).rejects.toThrow('refused 429');
    const other = await Following.open(harness.first, await harness.as(await aPerson()).session());
    for (const socket of [...sockets, other]) await socket.leave();
    await (await ready()).leave();
  });

  it('closes with 4408 whoever does not begin within three seconds', async () => {
    const from = Date.now();
    expect(await codeOf(await raw())).toBe(4408);
    expect(Date.now() - from).toBeGreaterThan(2_500);
  });

  it('closes with 4429 whoever begins twice', async () => {
    const socket = await ready();
    socket.send({ type: 'connection_init' });
    expect(await codeOf(socket)).toBe(4429);
  });

  it('closes with 4401 whoever subscribes before the acknowledgement', async () => {
    const socket = await raw();
    socket.subscribe(room());
    expect(await codeOf(socket)).toBe(4401);
  });

  it('closes with 4409 on an id that is taken', async () => {
    const socket = await ready();
    socket.subscribe(room(), 'same');
    socket.subscribe(room(), 'same');
    expect(await codeOf(socket)).toBe(4409);
  });

  it.each(['{', '[]', '"text"', '{"type":"start"}', '{"type":"subscribe","payload":{"query":"{ viewer { id } }"}}', '{"type":"subscribe","id":"","payload":{"query":"x"}}'])('closes with 4400 on %s', async (message) => {
    const socket = await ready();
    socket.send(message);
    expect(await codeOf(socket)).toBe(4400);
  });

  it('closes with 4400 on a binary message', async () => {
    const socket = await ready();
    socket.socket.send(Buffer.from('{"type":"ping"}'), { binary: true });
    expect(await codeOf(socket)).toBe(4400);
  });

  it('closes with 1009 on a message of 2 MB, before reading it as anything', async () => {
    const socket = await ready();
    socket.send({ id: '1', type: 'subscribe', payload: { query: 'x'.repeat(2_000_000) } });
    expect(await codeOf(socket)).toBe(1009);
  });

  it('closes with 4429 on the 33rd operation', async () => {
    const socket = await ready();
    for (let at = 1; at <= 32; at++) socket.subscribe(room());
    await socket.until(() => new Set(socket.messages.map(({ id }) => id)).size >= 33);
    socket.subscribe(room());
    expect(await codeOf(socket)).toBe(4429);
  });

  it('closes with 4429 on the 61st subscription within a minute, though others have ended', async () => {
    const socket = await ready();
    for (let at = 1; at <= 61; at++) {
      socket.subscribe(room(), `again-${at}`);
      socket.send({ type: 'complete', id: `again-${at}` });
    }
    expect(await codeOf(socket)).toBe(4429);
  });

  it('closes with 4429 on the 301st message within a minute', async () => {
    const socket = await ready();
    for (let at = 1; at <= 301; at++) socket.send({ type: 'ping' });
    expect(await codeOf(socket)).toBe(4429);
  });

  it('answers a ping', async () => {
    const socket = await ready();
    socket.send({ type: 'ping' });
    await socket.until(() => socket.messages.some(({ type }) => type === 'pong'));
    await socket.leave();
  });

  it('serves neither queries nor mutations', async () => {
    for (const query of ['{ viewer { id } }', 'mutation { signOutEverywhere }', `mutation { writeLog(exerciseId: "${exercise.id}", text: "x", idempotencyKey: "12345678") { at } }`]) {
      const socket = await ready();
      socket.subscribe({ query });
      expect(await refusal(socket)).toMatchObject({ code: 'OPERATION_NOT_ALLOWED', reason: 'gateway.subscriptions-only' });
    }
    await (await ready()).leave();
  });

  it('refuses introspection, unknown fields, two roots and what is too deep or too much, without telling what there is', async () => {
    const documents = [
      'subscription { __schema { types { name } } }',
      'subscription { __typename }',
      'subscription { rooms(exerciseId: "1", locale: en) { __typename } }',
      'subscription ($id: ID!) { room(exerciseId: $id, locale: en) { __typename } presence(exerciseId: $id) { people { id } } }',
      `subscription ($id: ID!) { room(exerciseId: $id, locale: en) { ${Array.from({ length: 20 }, (_, at) => `a${at}: __typename`).join(' ')} } }`,
      `subscription ($id: ID!) { room(exerciseId: $id, locale: en) { ${'__typename '.repeat(1_100)} } }`,
      'subscription {',
    ];
    for (const query of documents) {
      const socket = await ready();
      socket.subscribe({ query, variables: { id: exercise.id } });
      const told = await refusal(socket);
      expect(told).toMatchObject({ code: 'BAD_USER_INPUT', requestId: expect.any(String) });
      expect(JSON.stringify(socket.messages)).not.toMatch(/Did you mean|"room"|presence/);
    }
  });

  it('refuses variables that do not fit', async () => {
    for (const extra of [{ locale: 'xx' }, { locale: 'lb', exerciseId: null }, { exerciseId: 'not-a-uuid' }, { after: 5 }]) {
      const socket = await ready();
      socket.subscribe(room(extra));
      expect(await refusal(socket)).toMatchObject({ code: expect.stringMatching(/^(BAD_USER_INPUT|NOT_FOUND)$/) });
    }
  });
});
