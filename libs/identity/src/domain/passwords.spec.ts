import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { DomainError } from '#kernel';
import { Passwords } from './passwords.ts';

const weakHash = hash('a', { memoryCost: 1_024, timeCost: 1, parallelism: 1 });

describe('Passwords', () => {
  it('are kept as Argon2id and match nothing but themselves', async () => {
    const passwords = new Passwords();
    const kept = await passwords.hash('correct horse');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect([await passwords.matches(kept, 'correct horse'), await passwords.matches(kept, 'Correct horse'), await passwords.matches(kept, '')]).toEqual([true, false, false]);
  });

  it('of an account that does not exist match nothing', async () => {
    expect(await new Passwords().matches(null, 'anything')).toBe(false);
  });

  it('longer than a kilobyte are not even looked at', async () => {
    const passwords = new Passwords();
    const long = 'x'.repeat(1_025);
    expect(await passwords.matches(await hash(long, { memoryCost: 1_024, timeCost: 1, parallelism: 1 }), long)).toBe(false);
  });

  it('are checked two at a time, with fifty waiting; the next is told that it is too busy, and all others are answered', async () => {
    const passwords = new Passwords();
    const kept = await weakHash;
    const answers = await Promise.allSettled(Array.from({ length: 53 }, () => passwords.matches(kept, 'a')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(52);
    expect(answers.at(-1)).toMatchObject({ reason: { code: 'RATE_LIMITED', reason: 'identity.too-busy' } });
    expect(await passwords.matches(kept, 'a')).toBe(true);
  });

  it('that are generated can be read aloud and do not repeat', () => {
    const generated = Array.from({ length: 200 }, () => Passwords.generate());
    expect(generated.filter((password) => !/^([a-hjkmnp-z2-9]{5}-){2}[a-hjkmnp-z2-9]{5}$/.test(password))).toEqual([]);
    expect(new Set(generated).size).toBe(200);
  });

  it.each([
    ['twelve chars', 'done'],
    ['eleven char', 'identity.password-too-short'],
    // Two UTF-16 units each, and one character.
    ['🔔'.repeat(11), 'identity.password-too-short'],
    ['🔔'.repeat(12), 'done'],
    ['é'.repeat(512), 'done'],
    ['é'.repeat(513), 'identity.password-too-long'],
    ['the old password', 'identity.password-not-new'],
    [' Somebody@Tocsin.example', 'identity.password-not-new'],
  ])('%s, as a new one, is answered %s', (next, expected) => {
    let told = 'done';
    try {
      Passwords.requireGood(next, 'the old password', 'somebody@tocsin.example');
    } catch (error) {
      told = error instanceof DomainError ? error.reason : String(error);
    }
    expect(told).toBe(expected);
  });
});
