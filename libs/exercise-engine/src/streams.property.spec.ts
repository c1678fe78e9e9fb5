import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forTeam } from './for-team.ts';
import type { Scenario } from './scenario.ts';
import { attempt, type Move, moveOf, wait } from './testing/arbitrary-move.ts';
import { arbitraryRegimes, arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { LiveExercise } from './testing/index.ts';

function streamOf(scenario: Scenario, moves: readonly Move[], team: string): unknown {
  const live = LiveExercise.started(scenario, arbitraryRegimes);
  for (const move of moves) attempt(live, move);
  live.pass(20_000);
  return live.log.filter(({ audience }) => audience === 'all' || audience === `team:${team}`).map((entry) => ({ ...forTeam(entry), seq: 0 }));
}

const moves = (sharing: boolean): fc.Arbitrary<readonly Move[]> =>
  fc.array(fc.oneof(wait, moveOf('metz', { sharing }), moveOf('trier', { sharing })), { maxLength: 40 });

const isOf = (team: string) => (move: Move): boolean => !('team' in move) || move.team === team;

describe('two teams', () => {
  it('never mix: what one receives is the same whatever the other one does', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: false }), moves(false), (scenario, all) => {
        expect(streamOf(scenario, all, 'metz')).toEqual(streamOf(scenario, all.filter(isOf('metz')), 'metz'));
      }),
      { numRuns: 400 },
    );
  });

  it('never see the other one named but where it shared something, whatever links them', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), moves(true), (scenario, all) => {
        const live = LiveExercise.started(scenario, arbitraryRegimes);
        for (const move of all) attempt(live, move);
        for (const { audience, event } of live.log) {
          if (audience === 'team:metz') expect(event).toMatchObject({ team: 'metz' });
          if (audience === 'team:metz' && 'inject' in event) expect(event.inject).toMatch(/^metz\//);
        }
      }),
      { numRuns: 200 },
    );
  });
});
