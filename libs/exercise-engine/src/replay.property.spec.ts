import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextDue } from './next-due.ts';
import { replay } from './replay.ts';
import { stateHash } from './hash.ts';
import { anyMove, attempt } from './testing/arbitrary-move.ts';
import { arbitraryRegimes, arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { LiveExercise } from './testing/index.ts';

const played = fc.tuple(arbitraryScenario({ linked: true }), fc.array(anyMove, { maxLength: 40 })).map(([scenario, moves]) => {
  const live = LiveExercise.started(scenario, arbitraryRegimes);
  for (const move of moves) attempt(live, move);
  return live;
});

describe('whatever anybody does', () => {
  it('replays to the state that it had live, also from a stored log', () => {
    fc.assert(
      fc.property(played, (live) => {
        const stored = JSON.parse(JSON.stringify(live.log)) as typeof live.log;
        expect(stateHash(replay(live.scenario, stored))).toBe(stateHash(live.state));
      }),
      { numRuns: 300 },
    );
  });

  it('numbers the log without gaps, and time never runs backwards in it', () => {
    fc.assert(
      fc.property(played, ({ log }) => {
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
        const times = log.map(({ exerciseMs }) => exerciseMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('brings nothing to a team between a real incident and the moment when play goes on', () => {
    const brings = new Set(['inject-released', 'inject-improvised', 'time-jumped', 'phase-entered', 'deadline-missed']);
    fc.assert(
      fc.property(played, ({ log }) => {
        let stopped = false;
        for (const { event } of log) {
          if (event.type === 'exercise-paused') stopped = event.reason === 'real-incident';
          if (event.type === 'exercise-resumed') stopped = false;
          expect([event.type, stopped && brings.has(event.type)]).toEqual([event.type, false]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fires each inject at most once, and never one of a category beside another', () => {
    fc.assert(
      fc.property(played, ({ log, scenario }) => {
        const fired = log.flatMap(({ event }) => (event.type === 'inject-released' ? [event] : []));
        expect(new Set(fired.map(({ inject }) => inject)).size).toBe(fired.length);
        const categories = fired.flatMap(({ team, inject }) => {
          const category = scenario.injects.find(({ key }) => inject === `${team}/${key}`)?.category;
          return category ? [`${team} ${category}`] : [];
        });
        expect(new Set(categories).size).toBe(categories.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing left to do once all that was due has happened', () => {
    fc.assert(
      fc.property(played, (live) => {
        if (live.state.status === 'paused') live.direct({ type: 'resume' });
        live.pass(60_000_000);
        expect(nextDue(live.scenario, live.state)).toBeNull();
        expect(live.run({ type: 'tick' }, null)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
