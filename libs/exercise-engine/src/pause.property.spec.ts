import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Scenario } from './scenario.ts';
import { attempt, type Move, moveOf, wait } from './testing/arbitrary-move.ts';
import { arbitraryRegimes, arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { LiveExercise } from './testing/index.ts';

/** Everything that happened but the pauses, by exercise time alone. */
function story(scenario: Scenario, moves: readonly Move[]): unknown {
  const live = LiveExercise.started(scenario, arbitraryRegimes);
  for (const move of moves) attempt(live, move);
  live.pass(20_000);
  return live.log.filter(({ event }) => event.type !== 'exercise-paused' && event.type !== 'exercise-resumed').map(({ exerciseMs, by, event }) => ({ exerciseMs, by, event }));
}

const moves = fc.array(fc.oneof(wait, moveOf('metz', { sharing: true }), moveOf('trier', { sharing: true })), { maxLength: 25 });
const pauses = fc.array(fc.record({ before: fc.nat({ max: 25 }), split: fc.nat({ max: 800 }), forMs: fc.nat({ max: 7_200_000 }) }), { maxLength: 20 });

/** Breaks waits in two, and pauses in between. */
function withPauses(all: readonly Move[], breaks: readonly { before: number; split: number; forMs: number }[]): readonly Move[] {
  return all.flatMap((move, at) =>
    breaks.filter(({ before }) => before === at).reduce<readonly Move[]>((rest, { split, forMs }) => {
      const [first, ...others] = rest;
      const pause: readonly Move[] = [{ director: { type: 'pause' } }, { waitMs: forMs }, { director: { type: 'resume' } }];
      if (!first || !('waitMs' in first)) return [...pause, ...rest];
      const before = Math.min(split, first.waitMs);
      return [{ waitMs: before }, ...pause, { waitMs: first.waitMs - before }, ...others];
    }, [move]),
  );
}

describe('pausing', () => {
  it('anywhere, however long and often, changes no relative offset', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), moves, pauses, (scenario, all, breaks) => {
        expect(story(scenario, withPauses(all, breaks))).toEqual(story(scenario, all));
      }),
      { numRuns: 400 },
    );
  });
});
