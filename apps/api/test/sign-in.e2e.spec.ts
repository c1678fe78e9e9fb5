import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, password } from '#identity/testing';
import { Harness } from './harness.ts';

const attempt = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id email } }';

describe('Signing in', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  it('opens a session that the next request carries', async () => {
    const person = await aPerson();
    const viewer = await harness.as(person).ask<{ id: string; email: string }>('query', 'viewer');
    expect(viewer).toMatchObject({ id: person.id, email: person.email });
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const person = await aPerson();
    const wrong = await harness.stranger().gql(attempt, { email: person.email, password: 'not this one' });
    const unknown = await harness.stranger().gql(attempt, { email: 'nobody@tocsin.example', password });
    expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'identity.wrong-credentials' });
    expect({ ...wrong.errors[0]?.extensions, requestId: '' }).toEqual({ ...unknown.errors[0]?.extensions, requestId: '' });
    expect(wrong.status).toBe(unknown.status);
  });
});
