import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, password } from '#identity/testing';
import { sql } from '#persistence/testing';
import type { Answer, Variables } from './client.ts';
import { Harness } from './harness.ts';

const attempt = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id email } }';
const wrong = 'UNAUTHENTICATED identity.wrong-credentials';
const limited = 'RATE_LIMITED identity.too-many-tries';

describe('Signing in', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
  });
  afterAll(() => harness.close());

  const attemptAs = (email: string, word: string): Promise<Answer> => harness.stranger().gql(attempt, { email, password: word });
  const told = ({ errors }: Answer): string => errors.map(({ extensions }) => `${extensions.code} ${extensions.reason}`).join() || 'done';

  it('opens a session that the next request carries, and that no script or foreign page can read', async () => {
    const person = await aPerson();
    const response = await fetch(`${harness.first.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: attempt, variables: { email: ` ${person.email.toUpperCase()} `, password } }) });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-tocsin=[\w-]{43}; .*Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
    expect(await harness.as(person).ask('query', 'viewer')).toMatchObject({ id: person.id, email: person.email });
    expect(JSON.stringify(await sql('select * from identity.session where person_id = $1', [person.id]))).not.toContain(response.headers.get('set-cookie')?.slice(14, 57));
  });

  it('answers a wrong password, an unknown account and a disabled one alike', async () => {
    const [person, disabled] = [await aPerson(), await aPerson()];
    await sql('update identity.person set disabled_at = now() where id = $1', [disabled.id]);
    const answers = [await attemptAs(person.email, 'not this one'), await attemptAs('nobody@tocsin.example', password), await attemptAs(disabled.email, password), await attemptAs(person.email, 'x'.repeat(5_000))];
    expect(answers.map(told)).toEqual([wrong, wrong, wrong, wrong]);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`)).size).toBe(1);
  });

  it('is refused at the eleventh try, with the right password too, at every instance, and for that account alone', async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const answers: string[] = [];
    for (let at = 1; at <= 10; at++) answers.push(told(await attemptAs(at % 2 ? person.email : person.email.toUpperCase(), 'guess')));
    expect(answers).toEqual(Array.from({ length: 10 }, () => wrong));
    const eleventh = await attemptAs(person.email, password);
    expect(told(eleventh)).toBe(limited);
    expect(eleventh.errors[0]?.extensions.details).toEqual({ retryAfterMs: expect.any(Number) });
    const there = await fetch(`${harness.second.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: attempt, variables: { email: person.email, password } }) });
    expect(await there.text()).toContain('identity.too-many-tries');
    expect(told(await attemptAs(other.email, password))).toBe('done');
  });

  it('counts each try of a document with aliases', async () => {
    const { email } = await aPerson();
    const tries = Array.from({ length: 12 }, (_, at) => `try${at}: signIn(email: "${email}", password: "guess${at}") { id }`);
    const { errors } = await harness.stranger().gql(`mutation { ${tries.join(' ')} }`);
    expect(errors.map(({ extensions }) => `${extensions.code} ${extensions.reason}`)).toEqual([wrong]);
    const rest = await harness.stranger().gql(`mutation { ${tries.join(' ')} ${tries.join(' ').replaceAll('try', 'more')} }`);
    expect(rest.errors[0]?.extensions.code).toBe('TOO_COMPLEX');
  });

  it('forgets the tries of whoever gets in', async () => {
    const { email } = await aPerson();
    for (let round = 1; round <= 2; round++) {
      for (let at = 1; at <= 9; at++) await attemptAs(email, 'guess');
      expect(told(await attemptAs(email, password))).toBe('done');
    }
  });

  it('ends with signing out: the cookie is worth nothing any more', async () => {
    const client = harness.elsewhere(await aPerson());
    expect(await client.outcome('query', 'exercises')).toBe('done');
    await client.do('signOut');
    expect(await client.outcome('query', 'exercises')).toBe('UNAUTHENTICATED identity.signed-out');
  });

  it('ends everywhere at once', async () => {
    const person = await aPerson();
    const [here, there] = [harness.elsewhere(person), harness.elsewhere(person, harness.second)];
    await there.ask('query', 'viewer');
    await here.do('signOutEverywhere');
    for (const client of [here, there]) expect(await client.outcome('query', 'exercises')).toBe('UNAUTHENTICATED identity.signed-out');
  });

  it('ends after twelve hours, or four of silence', async () => {
    for (const change of [`expires_at = now()`, `last_seen_at = now() - interval '4 hours 1 second'`]) {
      const client = harness.elsewhere(await aPerson());
      await client.session();
      await sql(`update identity.session set ${change} where person_id = $1`, [client.person?.id]);
      expect(await client.outcome('query', 'exercises')).toBe('UNAUTHENTICATED identity.signed-out');
    }
  });

  it('is needed for everything but the viewer and the clock', async () => {
    expect((await harness.stranger().gql('{ viewer { id } }')).data).toEqual({ viewer: null });
    for (const query of ['cities', 'exercises', 'scenarios', 'directory']) expect(await harness.stranger().outcome('query', query)).toBe('UNAUTHENTICATED identity.signed-out');
  });
});

describe('A city administrator', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  interface NewPerson {
    readonly person: { readonly id: string };
    readonly password: string;
  }

  it('adds a person, who signs in with the password shown once', async () => {
    const city = await aCity();
    const administrator = harness.as(await aPerson({ city, roles: ['city-administrator'] }));
    const email = `new-${city.code}@tocsin.example`;
    const added = await administrator.do<NewPerson>('addPerson', { input: { cityId: city.id, name: 'New', email: email.toUpperCase(), roles: ['MEMBER', 'EXPERT'] } });
    const viewer = await harness.stranger().gql(attempt, { email, password: added.password });
    expect(viewer.data).toEqual({ signIn: { id: added.person.id, email } });
    const again = { input: { cityId: city.id, name: 'Again', email, roles: [] } };
    expect(await administrator.outcome('mutation', 'addPerson', again)).toBe('CONFLICT identity.email-taken');
    expect(await administrator.outcome('mutation', 'addPerson', { input: { ...again.input, email: 'no address' } })).toBe('BAD_USER_INPUT identity.email-malformed');
    expect(await administrator.outcome('mutation', 'addPerson', { input: { ...again.input, email: 'a@b.example', name: ' ' } })).toBe('BAD_USER_INPUT identity.name-empty');
  });

  it('disables, enables and re-roles people of the own city, at once', async () => {
    const city = await aCity();
    const administrator = harness.as(await aPerson({ city, roles: ['city-administrator'] }));
    const person = await aPerson({ city });
    const client = harness.as(person);
    expect(await client.outcome('query', 'people', { cityId: city.id })).toBe('done');
    expect(await client.ask('query', 'viewer')).toMatchObject({ can: { administerPeople: false } });
    await administrator.do('changeCityRoles', { personId: person.id, cityId: city.id, roles: ['CITY_ADMINISTRATOR'] });
    expect(await client.ask('query', 'viewer')).toMatchObject({ can: { administerPeople: true } });
    await administrator.do('disablePerson', { personId: person.id });
    expect(await client.outcome('query', 'cities')).toBe('UNAUTHENTICATED identity.signed-out');
    expect(await administrator.outcome('mutation', 'disablePerson', { personId: person.id })).toBe('CONFLICT identity.already-disabled');
    await administrator.do('enablePerson', { personId: person.id });
    expect(await client.outcome('query', 'cities')).toBe('UNAUTHENTICATED identity.signed-out');
    expect(await harness.elsewhere(person).ask('query', 'viewer')).toMatchObject({ id: person.id });
  });

  it('does not find the people of another city', async () => {
    const [city, other] = [await aCity(), await aCity()];
    const administrator = harness.as(await aPerson({ city, roles: ['city-administrator'] }));
    const stranger = await aPerson({ city: other });
    for (const [move, variables] of [
      ['disablePerson', { personId: stranger.id }],
      ['enablePerson', { personId: stranger.id }],
      ['changeCityRoles', { personId: stranger.id, cityId: other.id, roles: [] }],
      ['changeCityRoles', { personId: stranger.id, cityId: city.id, roles: ['MEMBER'] }],
    ] as const) {
      expect(await administrator.outcome('mutation', move, variables)).toBe('NOT_FOUND identity.person-not-found');
    }
    expect(await administrator.outcome('mutation', 'addPerson', { input: { cityId: other.id, name: 'New', email: 'spy@tocsin.example', roles: [] } })).toBe('FORBIDDEN access.forbidden');
    expect(await administrator.ask('query', 'people', { cityId: other.id })).toEqual([]);
  });

  it('who is the last one stays', async () => {
    const city = await aCity();
    const person = await aPerson({ city, roles: ['city-administrator'] });
    const administrator = harness.as(person);
    const last = 'PRECONDITION_FAILED identity.last-administrator';
    expect(await administrator.outcome('mutation', 'disablePerson', { personId: person.id })).toBe(last);
    expect(await administrator.outcome('mutation', 'changeCityRoles', { personId: person.id, cityId: city.id, roles: ['MEMBER'] })).toBe(last);
  });

  it.each<[string, (personId: string, cityId: string) => readonly [string, Variables]]>([
    ['disable', (personId: string) => ['disablePerson', { personId }] as const],
    ['demote', (personId: string, cityId: string) => ['changeCityRoles', { personId, cityId, roles: ['MEMBER'] }] as const],
  ])('stays also when two %s each other at the same moment', async (_, move) => {
    for (let round = 1; round <= 5; round++) {
      const city = await aCity();
      const pair = [await aPerson({ city, roles: ['city-administrator'] }), await aPerson({ city, roles: ['city-administrator'] })] as const;
      for (const person of pair) await harness.as(person).session();
      await Promise.all([harness.as(pair[0]).outcome('mutation', ...move(pair[1].id, city.id)), harness.as(pair[1]).outcome('mutation', ...move(pair[0].id, city.id))]);
      const left = await sql(`select from identity.city_role join identity.person on id = person_id where city_id = $1 and role = 'city-administrator' and disabled_at is null`, [city.id]);
      expect(left.length).toBeGreaterThan(0);
    }
  });

  it('leaves a chain of what was done, in which every hash recomputes', async () => {
    const entries = await sql<{ action: string; holds: boolean; follows: boolean }>(
      `select action, previous_hash = coalesce(lag(hash) over (partition by chain order by seq), '') as follows,
              hash = encode(sha256(convert_to(concat_ws('|', chain, seq, extract(epoch from at), actor_id, action, subject, detail::text, previous_hash), 'UTF8')), 'hex') as holds from persistence.audit_entry`,
    );
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['identity.person-added', 'identity.person-disabled', 'identity.person-enabled', 'identity.roles-changed']));
    expect(entries.filter(({ holds, follows }) => !holds || !follows)).toEqual([]);
    await expect(sql('update persistence.audit_entry set seq = seq')).rejects.toThrow('never change');
  });
});
