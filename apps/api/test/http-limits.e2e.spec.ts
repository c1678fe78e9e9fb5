import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '#identity/testing';
import { errorCodes } from '#kernel';
import { sql } from '#persistence/testing';
import { type Answer, answerOf, type Client } from './client.ts';
import { Harness } from './harness.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('The HTTP door', () => {
  let harness: Harness;
  let client: Client;
  beforeAll(async () => {
    harness = await Harness.open();
    client = harness.as(await aPerson({ roles: ['ciso', 'city-administrator'] }));
  });
  afterAll(() => harness.close());

  const post = async (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Answer> => answerOf(await client.send('/graphql', { method: 'POST', headers, body }));
  const query = (text: string): Promise<Answer> => client.gql(text);

  /** Whatever was asked, the answer keeps the house rules. */
  function keepsTheRules({ text, errors }: Answer): void {
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions, message } of errors) {
      expect(errorCodes).toContain(extensions.code);
      expect(extensions.requestId).toMatch(uuid);
      expect(Object.keys(extensions).filter((key) => !['code', 'reason', 'requestId', 'details'].includes(key))).toEqual([]);
      expect(message).not.toMatch(/Did you mean|\n\s+at /);
    }
    expect(text).not.toMatch(/stacktrace|node_modules|\.ts:|select |insert |pg_|QueryFailed|ECONNREFUSED/i);
  }

  it('refuses a body of more than 256 KB', async () => {
    const answer = await post(JSON.stringify({ query: '{ viewer { id } }', variables: { filler: 'x'.repeat(262_144) } }));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([413, 'TOO_LARGE']);
    keepsTheRules(answer);
  });

  it('refuses what is no JSON, no object, or no operation', async () => {
    for (const body of ['{', '[]', '"text"', '{}', '{"query":5}', '[{"query":"{ viewer { id } }"}]']) {
      const answer = await post(body);
      expect([body, answer.status >= 400 && answer.status < 500, answer.errors[0]?.extensions.code]).toEqual([body, true, 'BAD_USER_INPUT']);
      keepsTheRules(answer);
    }
  });

  it('refuses a document that is too deep, has too many aliases, directives or tokens, or costs too much', async () => {
    const deep = '{ exercises { members { person { city { id } } } } }'.replace('city { id }', `city { ${'... on City { '.repeat(9)} id ${'} '.repeat(9)} }`);
    const documents = [
      deep,
      `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: viewer { id }`).join(' ')} }`,
      `{ viewer ${'@include(if: true) '.repeat(6)} { id } }`,
      `{ viewer { ${'id '.repeat(1_100)} } }`,
      `{ exercises { members { person { city { ${'id '.repeat(900)} } } } } }`,
    ];
    for (const document of documents) {
      const answer = await query(document);
      expect([document.slice(0, 60), answer.text]).toEqual([document.slice(0, 60), expect.stringMatching(/"code":"TOO_COMPLEX"/)]);
      expect(answer.data).toBeNull();
      keepsTheRules(answer);
    }
  });

  it('refuses a mutation by GET, and one that a form of a foreign page could send', async () => {
    const before = await sql('select from identity.session where revoked_at is null');
    const mutation = 'mutation { signOutEverywhere }';
    const byGet = await answerOf(await client.send(`/graphql?query=${encodeURIComponent(mutation)}`, { headers: { 'apollo-require-preflight': '1' } }));
    expect(byGet.status).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await post(JSON.stringify({ query: mutation }), { 'content-type': type });
      expect([type, answer.status >= 400 && answer.status < 500]).toEqual([type, true]);
    }
    expect((await client.send(`/graphql?query=${encodeURIComponent('{ viewer { id } }')}`)).status).toBe(400);
    expect(await sql('select from identity.session where revoked_at is null')).toHaveLength(before.length);
  });

  it('refuses introspection', async () => {
    for (const document of ['{ __schema { types { name } } }', '{ __type(name: "Person") { fields { name } } }']) {
      const answer = await query(document);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(answer.text).not.toContain('cityRoles');
      keepsTheRules(answer);
    }
  });

  it('suggests nothing to whoever guesses names', async () => {
    for (const document of ['{ viewr { id } }', '{ viewer { emai } }', 'mutation { signI }', '{ people(cityI: "1") { id } }', '{ exercises { id } } fragment F on Exercis { id }', 'query ($a: Local) { viewer { id } }', 'mutation { changeLanguage(locale: fx) { id } }']) {
      const answer = await query(document);
      expect([document, answer.errors[0]?.extensions.code, answer.text]).toEqual([document, 'BAD_USER_INPUT', expect.not.stringMatching(/Did you mean/)]);
      keepsTheRules(answer);
    }
  });

  it('refuses values that do not fit, without repeating them', async () => {
    const secret = 'hunter2';
    for (const [document, variables] of [
      ['query ($id: ID!) { exercise(id: $id) { id } }', { id: secret }],
      ['query ($id: ID!) { exercise(id: $id) { id } }', {}],
      ['mutation ($input: AddPersonInput!) { addPerson(input: $input) { password } }', { input: { cityId: secret, name: 5, email: secret, roles: [secret] } }],
      ['mutation ($roles: [CityRole!]!) { changeCityRoles(personId: "x", cityId: "y", roles: $roles) { id } }', { roles: secret }],
    ] as const) {
      const answer = await client.gql(document, variables);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(answer.text).not.toContain(secret);
      keepsTheRules(answer);
    }
  });

  it('takes a NUL byte, a lone surrogate and long words for what they are', async () => {
    for (const text of ['\u0000', '\ud800', 'x'.repeat(100_000)]) {
      const answer = await client.gql('mutation ($input: AddPersonInput!) { addPerson(input: $input) { password } }', { input: { cityId: crypto.randomUUID(), name: text, email: text, roles: [] } });
      expect(answer.errors[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|FORBIDDEN)$/);
      keepsTheRules(answer);
    }
    const signIn = await harness.stranger().gql('mutation ($word: String!) { signIn(email: $word, password: $word) { id } }', { word: 'a\u0000b@c' });
    expect(signIn.errors[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|UNAUTHENTICATED)$/);
    keepsTheRules(signIn);
  });

  it('answers files and unknown addresses in the same words', async () => {
    for (const [path, init, status] of [
      ['/nothing', {}, 404],
      ['/exercises/not-a-uuid/log.jsonl', {}, 400],
      ['/exercises/%00/log.jsonl', {}, 400],
      ['/exercises/%E0%A4%A/log.jsonl', {}, 400],
      ['/scenarios/import', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }, 400],
      ['/scenarios/import', { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-file-name': '%E0%A4%A' }, body: 'x' }, 400],
      ['/scenarios/import', { method: 'GET' }, 404],
    ] as const) {
      const answer = await answerOf(await client.send(path, init));
      expect([path, answer.status]).toEqual([path, status]);
      for (const { extensions } of answer.errors) expect(errorCodes).toContain(extensions.code);
      expect(answer.text).not.toMatch(/node_modules|\.ts:|\n\s+at /);
    }
  });

  it('refuses a file that is larger than an import may be', async () => {
    const answer = await answerOf(await client.send('/scenarios/import', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(50_000_001) }));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([413, 'TOO_LARGE']);
  });

  it('says that it lives and that it can serve', async () => {
    expect(await (await fetch(`${harness.first.origin}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${harness.first.origin}/readyz`)).json()).toEqual({ status: 'ready' });
  });
});
