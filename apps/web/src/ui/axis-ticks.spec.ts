import { describe, expect, it } from '@jest/globals';
import { axisTicks } from './axis-ticks.ts';

describe('the grid lines of an axis of time', () => {
  it('stand at round minutes', () => {
    expect(axisTicks(90 * 60_000, 7).map((ms) => ms / 60_000)).toEqual([0, 15, 30, 45, 60, 75, 90]);
  });
});
