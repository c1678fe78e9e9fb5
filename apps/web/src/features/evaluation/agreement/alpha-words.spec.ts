import { describe, expect, it } from '@jest/globals';
import { alphaWord } from './alpha-words.ts';

describe('Agreement in words', () => {
  it.each([
    [null, 'unknown'],
    [1, 'reliable'],
    [0.8, 'reliable'],
    [0.799, 'tentative'],
    [0.667, 'tentative'],
    [0.666, 'divided'],
    [0, 'contradictory'],
    [-0.5, 'contradictory'],
  ] as const)('alpha %p is %s', (alpha, word) => expect(alphaWord(alpha)).toBe(word));
});
