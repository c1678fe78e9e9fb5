import { describe, expect, it } from '@jest/globals';
import type { InjectJourney } from '../debrief-model.ts';
import { aJourney, aTeam } from '../testing/journey.ts';
import { decisionMatrix, teamsThatChose } from './decision-matrix.ts';

const options = [{ en: 'At once' }, { en: 'Wait' }, { en: 'Never' }];
const decision = (inject: string, releasedMs: number | null, chosen: string | null): InjectJourney =>
  aJourney(inject, { releasedMs, options, decidedMs: chosen ? 9 : null, decision: chosen ? { en: chosen } : null });

describe('the decision matrix', () => {
  const teams = [
    aTeam('metz', decision('metz/unreached', null, null), decision('metz/pay', 50, 'Wait'), decision('metz/cut', 10, 'At once')),
    aTeam('trier', decision('trier/cut', 12, 'Wait'), decision('trier/pay', null, null), aJourney('trier/mail', { releasedMs: 1 })),
  ];

  it('has a row for each decision, the first delivered first and last what reached nobody', () => {
    expect(decisionMatrix(teams).map((row) => row.key)).toEqual(['cut', 'pay', 'unreached']);
  });

  it('sets the teams side by side under all that they could choose', () => {
    const [cut] = decisionMatrix(teams);
    expect(cut?.options.map((option) => [option.en, cut && teamsThatChose(cut, option)])).toEqual([
      ['At once', ['metz']],
      ['Wait', ['trier']],
      ['Never', []],
    ]);
  });

  it('keeps a team that never got the question, and leaves out one for which it was not meant', () => {
    const [, pay, unreached] = decisionMatrix(teams).map(({ journeys }) => [...journeys.keys()]);
    expect([pay, unreached]).toEqual([['metz', 'trier'], ['metz']]);
  });
});
