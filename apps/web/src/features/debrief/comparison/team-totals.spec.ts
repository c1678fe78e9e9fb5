import { describe, expect, it } from '@jest/globals';
import { reachedBy, type InjectJourney, type TeamJourney } from '../debrief-model.ts';
import { aJourney, aTeam } from '../testing/journey.ts';
import { medianResponseMs, totalsOf } from './team-totals.ts';

const journey = (change: Partial<InjectJourney>): InjectJourney => aJourney('metz/a', change);
const team = (injects: readonly InjectJourney[]): TeamJourney => aTeam('metz', ...injects);

describe('totals of a team', () => {
  it('count how far each inject came, and not what the director skipped', () => {
    const played = team([
      journey({ dueMs: 1, releasedMs: 1, shownMs: 2, answeredMs: 5 }),
      journey({ dueMs: 1, releasedMs: 1, openedMs: 3, decidedMs: 9 }),
      journey({ dueMs: 4, releasedMs: 4, deadlineMs: 8, deadlineMissed: true }),
      journey({ dueMs: 6, outcome: 'SKIPPED' }),
      journey({ outcome: 'NOT_PLAYED' }),
    ]);
    expect(totalsOf(played)).toEqual({ due: 3, delivered: 3, seen: 2, answered: 1, decided: 1, missed: 1 });
  });

  it('do not call an answer missed that came late', () => {
    expect(totalsOf(team([journey({ releasedMs: 1, answeredMs: 20, deadlineMs: 8, deadlineMissed: true })])).missed).toBe(0);
  });

  it('leave out what the exercise ended before', () => {
    const [reached] = reachedBy([team([journey({ dueMs: 5, releasedMs: 5 }), journey({ dueMs: 11 }), journey({ dueMs: 10, outcome: 'NOT_PLAYED' })])], 10);
    expect(reached && totalsOf(reached).due).toBe(2);
  });

  it('give the median time to respond, and none without a response', () => {
    const at = (answeredMs: number): InjectJourney => journey({ releasedMs: 10, answeredMs });
    expect(medianResponseMs(team([at(12), at(100), at(15)]))).toBe(5);
    expect(medianResponseMs(team([journey({ releasedMs: 10 })]))).toBeNull();
  });
});
