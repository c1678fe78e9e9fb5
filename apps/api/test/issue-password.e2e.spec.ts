import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise } from '#exercises/testing';
import { aCity, aPerson, password, type TestCity, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

const wrong = 'UNAUTHENTICATED identity.wrong-credentials';

describe.each([
  ['with the policies in force', access, 'FORBIDDEN access.forbidden'],
  ['with policies that allow everything', allowAll, 'NOT_FOUND identity.person-not-found'],
])('Issuing a new password, %s', (_, policies, refusal) => {
  let harness: Harness;
  let city: TestCity;
  let administrator: TestPerson;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    city = await aCity();
    administrator = await aPerson({ city, roles: ['city-administrator'] });
  });
  afterAll(() => harness.close());

  const signIn = async ({ email }: TestPerson, word: string): Promise<string> => {
    const { errors } = await harness.stranger().gql('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }', { email, password: word });
    return errors[0] ? `${errors[0].extensions.code} ${errors[0].extensions.reason}` : 'done';
  };
  const keptOf = ({ id }: TestPerson) => sql('select password_hash, changed_at from identity.credential where person_id = $1', [id]);

  it('opens the account to the new one alone, after too many wrong tries too', async () => {
    const [person, colleague] = [await aPerson({ city }), await aPerson({ city })];
    const untouched = await keptOf(colleague);
    for (let tried = 0; tried <= 10; tried += 1) await signIn(person, 'a guess at it');
    const issued = await harness.as(administrator).do<{ password: string }>('issuePassword', { personId: person.id });
    expect([await signIn(person, password), await signIn(person, issued.password)]).toEqual([wrong, 'done']);
    expect(await keptOf(colleague)).toEqual(untouched);
    expect(await sql('select chain, actor_id, action, detail from persistence.audit_entry where subject = $1', [person.id])).toEqual([{ chain: city.id, actor_id: administrator.id, action: 'identity.password-issued', detail: {} }]);
  });

  it('ends every session of that person, on open sockets too', async () => {
    const player = await aPerson({ city });
    const exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [player] }, running: true });
    const follower = await harness.as(player).follow('room', { exerciseId: exercise.id, locale: 'en' });
    await follower.until(() => follower.values.length > 0);
    await harness.as(administrator).do('issuePassword', { personId: player.id });
    const from = Date.now();
    const { code, atMs } = await follower.closed;
    expect(code).toBe(4403);
    expect(atMs - from).toBeLessThan(2_000);
    expect(await harness.as(player).outcome('query', 'exercises')).toBe('UNAUTHENTICATED identity.signed-out');
  });

  it('is not for the own account, for people of other cities or with a role in the network, or by others', async () => {
    const chief = await aPerson({ city, networkRoles: ['network-administrator'] });
    const [abroad, colleague, ciso] = [await aPerson(), await aPerson({ city }), await aPerson({ city, roles: ['ciso', 'coordinator', 'expert'] })];
    const keptOfAll = () => Promise.all([administrator, chief, abroad, colleague].map(keptOf));
    const before = await keptOfAll();
    const issue = (by: TestPerson, personId: string) => harness.as(by).outcome('mutation', 'issuePassword', { personId });
    expect(await issue(administrator, administrator.id)).toBe(refusal);
    for (const { id } of [abroad, chief]) expect(await issue(administrator, id)).toBe('NOT_FOUND identity.person-not-found');
    expect(await issue(ciso, colleague.id)).toBe('NOT_FOUND identity.person-not-found');
    expect(await issue(ciso, ciso.id)).toBe(refusal);
    expect(await keptOfAll()).toEqual(before);
  });
});
