import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration } from '../../../ui/format.ts';
import { parseDuration } from './duration.ts';

describe('a duration that somebody writes', () => {
  it.each([
    ['5', 300_000],
    ['4:30', 270_000],
    ['1:05:00', 3_900_000],
    ['90 min', 5_400_000],
    ['1h30', 5_400_000],
    ['1 h 5 min', 3_900_000],
    ['1,5 h', 5_400_000],
    ['45s', 45_000],
    ['2 Std.', 7_200_000],
    ['T+2', 120_000],
    ["1 h 5'", 3_900_000],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', 'soon', '5:99', '1:60:00', '-3', '5 apples', 'T+', '9000 h'])('is not %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('is read as it is shown', () => {
    fc.assert(fc.property(fc.nat(200_000), (seconds) => expect(parseDuration(formatDuration(seconds * 1_000))).toBe(seconds * 1_000)));
  });
});
