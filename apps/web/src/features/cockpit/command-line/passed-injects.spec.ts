import { describe, expect, it } from '@jest/globals';
import { readDuration } from './passed-injects.ts';

describe('a moment that somebody types', () => {
  it.each([
    ['65', 65 * 60_000],
    ['2,5', 150_000],
    ['65:00', 65 * 60_000],
    ['1:05:00', 65 * 60_000],
    [' 0:30 ', 30_000],
  ])('%j is read', (text, ms) => expect(readDuration(text)).toBe(ms));

  it.each(['', 'soon', '1:75', '1:2:3:4', '-5', '1::2'])('%j is refused', (text) => expect(readDuration(text)).toBeNull());
});
