import { describe, expect, it } from '@jest/globals';
import { missedReportAfterMs, ringsForMs, ringsStillMs, runningTime } from './ringing.ts';

const started = { wallMs: 1_000, exerciseMs: 0, rate: 1 };

describe('A ringing call', () => {
  it('rings for thirty seconds of wall time, whatever the speed', () => {
    expect(ringsStillMs([{ ...started, rate: 20 }], 2_000, 12_000)).toBe(ringsForMs - 10_000);
    expect(ringsStillMs([started], 2_000, 40_000)).toBe(0);
  });

  it('does not count the time of a pause', () => {
    const clock = [started, { wallMs: 5_000, exerciseMs: 4_000, rate: 0 }, { wallMs: 65_000, exerciseMs: 4_000, rate: 1 }];
    expect(runningTime(clock, 2_000, 70_000)).toBe(3_000 + 5_000);
    expect(ringsStillMs(clock, 2_000, 60_000)).toBe(ringsForMs - 3_000);
  });

  it('keeps its full time when it is released during a pause', () => {
    const clock = [started, { wallMs: 5_000, exerciseMs: 4_000, rate: 0 }];
    expect(ringsStillMs(clock, 6_000, 600_000)).toBe(ringsForMs);
  });

  it('is reported missed by one client first, and by the next one only if that one is gone', () => {
    expect(missedReportAfterMs('anna', ['paul', 'anna'])).toBe(ringsForMs);
    expect(missedReportAfterMs('paul', ['paul', 'anna'])).toBeGreaterThan(ringsForMs);
    expect(missedReportAfterMs('paul', ['paul'])).toBe(ringsForMs);
    expect(missedReportAfterMs('paul', [])).toBe(ringsForMs);
  });
});
