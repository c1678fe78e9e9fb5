import { describe, expect, it } from '@jest/globals';
import { aJourney, aTeam } from '../testing/journey.ts';
import { answeredInjects } from './answered-injects.ts';

const words = { text: 'We stay open.', by: 'Ada', decidedBy: null, considered: [] };

describe('The answers of a debrief', () => {
  it('stand by inject, the first answered first, and leave out what the reader may not read', () => {
    const teams = [
      aTeam('metz', aJourney('metz/late', { answeredMs: 9, words, deadlineMissed: true }), aJourney('metz/early', { answeredMs: 5, words })),
      aTeam('trier', aJourney('trier/early', { answeredMs: 2, words }), aJourney('trier/late', { answeredMs: 3 })),
    ];
    expect(answeredInjects(teams).map(({ key, answers }) => [key, answers.map(({ team, late }) => [team.key, late])])).toEqual([
      ['early', [['trier', false], ['metz', false]]],
      ['late', [['metz', true]]],
    ]);
  });
});
