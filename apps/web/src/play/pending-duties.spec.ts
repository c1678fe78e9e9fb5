import { describe, expect, it } from '@jest/globals';
import { type DutyClock, pendingDuties } from './pending-duties.ts';

const clock = (regime: string, stages: Readonly<Record<string, readonly [dueMs: number, notifiedMs: number | null]>>): DutyClock<string> => ({
  regime,
  kind: 'personal-data',
  startedMs: 0,
  stages: Object.entries(stages).map(([key, [dueMs, notifiedMs]]) => ({ key, title: key, withinMs: dueMs, dueMs, notifiedMs })),
});

describe('What a team still owes authorities', () => {
  it('is the next stage of each clock, the most urgent first', () => {
    const clocks = [clock('slow', { full: [90, null] }), clock('quick', { early: [10, 5], full: [30, null], final: [300, null] }), clock('fulfilled', { full: [20, 25] })];
    expect(pendingDuties(clocks).map(({ id, stage }) => [id, stage.key])).toEqual([
      ['personal-data/quick', 'full'],
      ['personal-data/slow', 'full'],
    ]);
  });

  it('is nothing where no clock runs', () => expect(pendingDuties([])).toEqual([]));
});
