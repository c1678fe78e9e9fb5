import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../decide.ts';
import { lintScenario } from '../lint.ts';
import { replay } from '../replay.ts';
import { arbitraryScenario } from '../testing/arbitrary-scenario.ts';
import { attempt, moveOf, wait } from '../testing/arbitrary-move.ts';
import { LiveExercise } from '../testing/index.ts';
import { branchTaken, nameOfBranch } from './branch.ts';
import type { Forecast } from './forecast.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import { bots, temperaments } from './temperament.ts';
import { Run } from './play-run.ts';
import type { Scenario } from '../scenario.ts';

const mix = fc.record(Object.fromEntries(temperaments.map((name) => [name, fc.integer({ min: 0, max: 3 })]))) as fc.Arbitrary<Rehearsal['mix']>;
const sound = arbitraryScenario({ linked: true })
  .map((scenario) => ({ ...scenario, durationMs: 8_000 }))
  .filter((scenario) => lintScenario(scenario).every(({ severity }) => severity === 'warning'));

/** With something else done between the runs. */
function forecastOf(scenario: Scenario, rehearsal: Rehearsal, between: () => void = () => {}): Forecast {
  const run = rehearse(scenario, rehearsal);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return step.value;
    between();
  }
}

it('foretells the same for the same seed, byte for byte, however its runs are spread over time', () => {
  fc.assert(
    fc.property(sound, mix, fc.integer(), (scenario, drawn, seed) => {
      const rehearsal = { runs: 6, seed, mix: drawn };
      const other = rehearse(scenario, { ...rehearsal, seed: seed + 1 });
      const forecast = JSON.stringify(forecastOf(scenario, rehearsal));
      expect(JSON.stringify(forecastOf(structuredClone(scenario), rehearsal, () => void other.next()))).toBe(forecast);
      expect(JSON.parse(forecast)).toEqual(forecastOf(scenario, rehearsal));
    }),
    { numRuns: 30 },
  );
});

it('never calls a branch unreachable that people then take, and every example that it gives is one', () => {
  const moves = fc.array(fc.oneof(wait, wait, moveOf('metz', { sharing: true }), moveOf('trier', { sharing: true })), { maxLength: 60 });
  fc.assert(
    fc.property(sound, moves, (scenario, played) => {
      const { branches } = forecastOf(scenario, { runs: 1, seed: 1, mix: { prompt: 0, slow: 0, silent: 1, hasty: 0, random: 0 } });
      const live = LiveExercise.started(scenario);
      for (const move of played) attempt(live, move);
      live.pass(Math.max(0, scenario.durationMs - live.exerciseMs));
      const taken = new Set(live.log.flatMap(({ event, exerciseMs }) => (exerciseMs <= scenario.durationMs ? [branchTaken(event)] : [])));
      for (const branch of branches) {
        expect(branch.reached === undefined).toBe(branch.runs > 0);
        if (branch.reached?.outcome === 'unreachable') expect([nameOfBranch(branch), taken.has(nameOfBranch(branch))]).toEqual([nameOfBranch(branch), false]);
      }
    }),
    { numRuns: 60 },
  );
});

it('plays by the engine alone: its log replays to the state in which nothing more can be decided by the clock', () => {
  fc.assert(
    fc.property(sound, fc.integer(), (scenario, seed) => {
      const { events } = new Run(scenario, bots(scenario, { prompt: 1, slow: 1, silent: 1, hasty: 1, random: 1 }, seed));
      const entries = events.map(({ atMs, event }, at) => ({ seq: at + 2, wallMs: atMs, by: null, audience: 'all' as const, exerciseMs: atMs, event }));
      const state = replay(scenario, entries);
      expect(decide(scenario, state, { type: 'tick' }, null, events.at(-1)?.atMs ?? 0)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
