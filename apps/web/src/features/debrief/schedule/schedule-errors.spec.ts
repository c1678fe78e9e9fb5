import { describe, expect, it } from '@jest/globals';
import type { TeamJourney } from '../debrief-model.ts';
import { aJourney, aTeam } from '../testing/journey.ts';
import { quantile, summariseScheduleErrors } from './schedule-errors.ts';

const team = (...errors: readonly (number | null)[]): TeamJourney =>
  aTeam('t', ...errors.map((scheduleErrorMs, index) => aJourney(`t/${index}`, { dueMs: 0, releasedMs: 0, scheduleErrorMs })));

describe('schedule errors', () => {
  it('are summed up over all teams, those released by hand left out', () => {
    expect(summariseScheduleErrors([team(4, null, 1), team(30, 2)])).toEqual({ count: 4, medianMs: 2, p99Ms: 30, maxMs: 30 });
  });

  it('have no summary when the clock released nothing', () => {
    expect(summariseScheduleErrors([team(null)])).toBeNull();
  });

  it('have quantiles that are values that occurred', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1)]).toEqual([50, 99, 100]);
  });
});
