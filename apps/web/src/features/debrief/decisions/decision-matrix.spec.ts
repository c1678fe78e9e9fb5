import { describe, expect, it } from '@jest/globals';
import type { InjectJourney, TeamJourney } from '../debrief-model.ts';
import { decisionMatrix, teamsThatChose } from './decision-matrix.ts';

const journey = (inject: string, releasedMs: number | null, decision: string | null): InjectJourney => ({
  inject,
  title: { en: inject },
  channel: 'email',
  outcome: 'PLAYED',
  dueMs: releasedMs,
  releasedMs,
  shownMs: null,
  openedMs: null,
  answeredMs: null,
  decidedMs: decision ? 9 : null,
  deadlineMs: null,
  decision: decision ? { en: decision } : null,
  deadlineMissed: false,
  scheduleErrorMs: null,
});
const team = (key: string, ...injects: readonly InjectJourney[]): TeamJourney => ({ key, name: {}, injects, shared: 0, logged: 0, messages: 0 });

describe('the decision matrix', () => {
  const teams = [
    team('metz', journey('metz/pay', 50, 'No'), journey('metz/cut', 10, 'At once')),
    team('trier', journey('trier/cut', 12, 'Wait'), journey('trier/mail', 1, null)),
  ];

  it('has a row for each decision, the first delivered first', () => {
    expect(decisionMatrix(teams, null).map((row) => row.key)).toEqual(['cut', 'pay']);
  });

  it('sets the teams side by side under what they chose', () => {
    const [cut] = decisionMatrix(teams, null);
    expect(cut?.options.map((option) => [option.en, cut && teamsThatChose(cut, option)])).toEqual([
      ['At once', ['metz']],
      ['Wait', ['trier']],
    ]);
  });

  it('leaves out a team that was never asked', () => {
    expect([...(decisionMatrix(teams, null)[1]?.journeys.keys() ?? [])]).toEqual(['metz']);
  });
});
