import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise } from '#exercises/testing';
import { aPerson, password, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

const next = 'five other words for tests';
const wrong = 'BAD_USER_INPUT identity.wrong-password';
const signedOut = 'UNAUTHENTICATED identity.signed-out';

describe('Changing the own password', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
  });
  afterAll(() => harness.close());

  const signIn = async ({ email }: TestPerson, word: string): Promise<string> => {
    const { errors } = await harness.stranger().gql('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', { email, password: word });
    return errors[0] ? `${errors[0].extensions.code} ${errors[0].extensions.reason}` : 'done';
  };
  const change = (person: TestPerson, current: string, word: string): Promise<string> => harness.as(person).outcome('mutation', 'changePassword', { current, next: word });
  const keptOf = ({ id }: TestPerson) => sql<{ password_hash: string; changed_at: Date }>('select password_hash, changed_at from identity.credential where person_id = $1', [id]);

  it('opens the account to the new one, and to the old one no more', async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const [before] = await keptOf(person);
    const untouched = await keptOf(other);
    expect(await harness.as(person).do('changePassword', { current: password, next })).toMatchObject({ id: person.id, email: person.email });
    expect([await signIn(person, password), await signIn(person, next)]).toEqual(['UNAUTHENTICATED identity.wrong-credentials', 'done']);
    const [after] = await keptOf(person);
    expect(after?.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(Number(after?.changed_at)).toBeGreaterThan(Number(before?.changed_at));
    expect(await keptOf(other)).toEqual(untouched);
  });

  it('ends the other sessions, on open sockets too, and not the own', async () => {
    const [metz, trier] = [await aPerson(), await aPerson()];
    const exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [metz], trier: [trier] }, running: true });
    const [own, here, there] = [harness.as(metz), harness.elsewhere(metz), harness.elsewhere(metz, harness.second)];
    const room = { exerciseId: exercise.id, locale: 'en' };
    const [staying, ...leaving] = [await own.follow('room', room), await here.follow('room', room), await there.follow('room', room)];
    for (const follower of [staying, ...leaving]) await follower.until(() => follower.values.length > 0);
    await own.do('changePassword', { current: password, next });
    const from = Date.now();
    for (const { closed } of leaving) {
      const { code, atMs } = await closed;
      expect(code).toBe(4403);
      expect(atMs - from).toBeLessThan(2_000);
    }
    for (const client of [here, there]) expect(await client.outcome('query', 'exercises')).toBe(signedOut);
    await own.do('writeLog', { exerciseId: exercise.id, text: 'Still here' });
    await staying.untilType('log-written');
    await staying.leave();
    expect(await harness.as(trier).outcome('query', 'exercises')).toBe('done');
  });

  it('needs the current one; a wrong one counts as a try to sign in', async () => {
    const person = await aPerson();
    const [kept] = await keptOf(person);
    await harness.as(person).session();
    const answers: string[] = [];
    for (let at = 1; at <= 10; at++) answers.push(at % 2 ? await change(person, 'a guess at it', next) : await signIn(person, 'a guess at it'));
    expect(new Set(answers)).toEqual(new Set([wrong, 'UNAUTHENTICATED identity.wrong-credentials']));
    const limited = 'RATE_LIMITED identity.too-many-tries';
    expect([await change(person, password, next), await signIn(person, password)]).toEqual([limited, limited]);
    expect(await keptOf(person)).toEqual([kept]);
  });

  it.each([
    ['one of eleven characters', () => 'eleven char', 'identity.password-too-short'],
    ['one of more than a kilobyte', () => 'é'.repeat(513), 'identity.password-too-long'],
    ['the old one', () => password, 'identity.password-not-new'],
    ['the e-mail address', ({ email }: TestPerson) => email.toUpperCase(), 'identity.password-not-new'],
  ])('refuses %s', async (_, word, reason) => {
    const person = await aPerson();
    expect(await change(person, password, word(person))).toBe(`BAD_USER_INPUT ${reason}`);
    expect(await signIn(person, password)).toBe('done');
  });

  it('is not for strangers', async () => {
    expect(await harness.stranger().outcome('mutation', 'changePassword', { current: password, next })).toBe(signedOut);
  });

  it('stands in the chain of the home city, or of the network, without the password', async () => {
    const [person, coordinator] = [await aPerson(), await aPerson({ city: null, networkRoles: ['network-coordinator'] })];
    for (const who of [person, coordinator]) {
      expect(await change(who, password, next)).toBe('done');
      expect(await sql('select chain, actor_id, action, detail from persistence.audit_entry where subject = $1', [who.id])).toEqual([{ chain: who.cityId ?? 'network', actor_id: who.id, action: 'identity.password-changed', detail: {} }]);
    }
  });
});
