import { describe, expect, it } from '@jest/globals';
import { markAround, marks, valueOf } from './marks.ts';

describe('A mark', () => {
  it('counts from 3, performed without challenges, to 0, unable to be performed', () => expect(marks.map(valueOf)).toEqual([3, 2, 1, 0]));

  it.each([
    [3, 'P'],
    [0, 'U'],
    [2.5, 'P–S'],
    [5 / 3, 'S–M'],
    [0.1, 'M–U'],
  ])('around %d is %s', (value, words) => expect(markAround(value)).toBe(words));
});
