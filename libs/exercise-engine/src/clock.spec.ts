import { describe, expect, it } from '@jest/globals';
import { exerciseTime, playedMs, wallTime } from './clock.ts';

const paused = [
  { wallMs: 1_000, exerciseMs: 0, rate: 1 },
  { wallMs: 3_000, exerciseMs: 2_000, rate: 0 },
  { wallMs: 9_000, exerciseMs: 2_000, rate: 2 },
];

describe('the clock', () => {
  it('shows zero before the start', () => {
    expect(exerciseTime([], 5_000)).toBe(0);
    expect(wallTime([], 5_000)).toBeNull();
  });

  it('runs at the rate of its last segment', () => {
    expect(exerciseTime(paused, 10_000)).toBe(4_000);
    expect(wallTime(paused, 4_000)).toBe(10_000);
  });

  it('never runs before its last segment', () => {
    expect(exerciseTime(paused, 0)).toBe(2_000);
    expect(wallTime(paused, 0)).toBe(9_000);
  });

  it('does not count a pause as played', () => {
    expect(playedMs(paused, 1_500, 10_000)).toBe(1_500);
  });

  it('does not count what a jump left out as played', () => {
    const jumped = [
      { wallMs: 0, exerciseMs: 0, rate: 1 },
      { wallMs: 1_000, exerciseMs: 60_000, rate: 1 },
    ];
    expect(playedMs(jumped, 30_000, 1_040)).toBe(40);
  });
});
