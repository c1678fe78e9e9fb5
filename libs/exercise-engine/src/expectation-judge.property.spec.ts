import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ExpectationJudge, judgeExpectations } from './judge-expectations.ts';
import { anyMove, attempt } from './testing/arbitrary-move.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { LiveExercise } from './testing/index.ts';

describe('a judge who hears a log bit by bit', () => {
  it('tells after each bit what is told of all of it, batches torn apart or not', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), fc.array(anyMove, { maxLength: 60 }), fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (scenario, moves, bits) => {
        const live = LiveExercise.started(scenario);
        for (const move of moves) attempt(live, move);
        const judge = new ExpectationJudge(scenario);
        for (let heard = 0, at = 0; heard < live.log.length; at += 1) {
          const more = bits[at % bits.length] ?? 1;
          judge.hear(live.log.slice(heard, heard + more));
          heard += more;
          expect(judge.tell()).toEqual(judgeExpectations(scenario, live.log.slice(0, heard)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
