import { describe, expect, it } from '@jest/globals';
import { newKey } from './new-key.ts';

describe('the key of something new', () => {
  it.each([
    ['Der Kämmerer ruft an!', [], 'der-kammerer-ruft-an'],
    ['Straße', ['strasse', 'strasse-2'], 'strasse-3'],
    ['L’attaque « DDoS »', [], 'l-attaque-ddos'],
  ])('of %s is free beside %j', (title, taken, key) => {
    expect(newKey(title, taken)).toBe(key);
  });

  it('is unlike any other where there is no title to make it of', () => {
    expect(newKey('???')).toMatch(/^new-[0-9a-f]{8}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
