import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Earliest } from './earliest.ts';
import { partsOf } from './inject-id.ts';
import { lintScenario } from './lint.ts';
import { arbitraryRegimes, arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { attempt, moveOf, wait } from './testing/arbitrary-move.ts';
import { LiveExercise } from './testing/index.ts';

const moves = fc.array(fc.oneof(wait, wait, moveOf('metz', { sharing: true }), moveOf('trier', { sharing: true })), { maxLength: 60 });

it('plays a scenario without errors to its end, whatever people do', () => {
  fc.assert(
    fc.property(arbitraryScenario({ linked: true }), moves, (scenario, played) => {
      fc.pre(lintScenario(scenario).every(({ severity }) => severity === 'warning'));
      const live = LiveExercise.started(scenario, arbitraryRegimes);
      for (const move of played) attempt(live, move);
      live.pass(scenario.durationMs);
      live.direct({ type: 'end' });
      expect(live.state.status).toBe('ended');
    }),
    { numRuns: 200 },
  );
});

it('never sees come what it holds for unreachable, and nothing earlier than it can', () => {
  fc.assert(
    fc.property(arbitraryScenario({ linked: true }), moves, (scenario, played) => {
      const earliest = new Earliest(scenario);
      const live = LiveExercise.started(scenario);
      for (const move of played) attempt(live, move);
      live.pass(scenario.durationMs);
      for (const { event, exerciseMs } of live.log) {
        if (event.type === 'inject-released') expect(earliest.inject(event.team, partsOf(event.inject).key)).toBeLessThanOrEqual(exerciseMs);
        if (event.type === 'milestone-changed' && event.active) expect(earliest.milestone(event.team, event.milestone)).toBeLessThanOrEqual(exerciseMs);
      }
    }),
    { numRuns: 300 },
  );
});
