import { describe, expect, it } from '@jest/globals';
import { searchOf } from './search.ts';

describe('the address of a moment', () => {
  it('keeps what it means', () => {
    const search = { at: 754_000, seq: 12, team: 'metz', fork: 7, option: 'go' };
    expect(searchOf(search)).toEqual(search);
  });

  it('drops what makes no sense', () => {
    expect(searchOf({ at: 'soon', seq: -1, team: 7, fork: 3, other: true })).toEqual({});
    expect(searchOf({ at: Number.NaN, fork: Infinity, option: 'go' })).toEqual({});
  });
});
