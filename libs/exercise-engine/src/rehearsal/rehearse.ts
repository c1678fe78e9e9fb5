import { Earliest } from '../earliest.ts';
import type { Scenario } from '../scenario.ts';
import { nameOfBranch } from './branch.ts';
import type { Forecast, Reached } from './forecast.ts';
import { briefed, Run } from './play-run.ts';
import { reachBranch } from './reach-branch.ts';
import { seedOf } from './seeded.ts';
import { Tally } from './tally.ts';
import { bots, type Mix } from './temperament.ts';

export interface Rehearsal {
  readonly runs: number;
  readonly seed: number;
  readonly mix: Mix;
}

export interface Progress {
  readonly done: number;
  /** Runs, then branches that none of them took. */
  readonly of: number;
}

/**
 * Plays a scenario without errors many times, then looks for what never came. Yields after every run, so that it can be stopped or wait;
 * the same scenario, seed, mix and number of runs give the same forecast, byte for byte.
 */
export function* rehearse(scenario: Scenario, rehearsal: Rehearsal): Generator<Progress, Forecast> {
  const { runs, seed, mix } = rehearsal;
  const from = briefed(scenario);
  const tally = new Tally(scenario);
  for (let run = 0; run < runs; run += 1) {
    tally.add(new Run(scenario, bots(scenario, mix, seedOf(seed, run)), from).events);
    yield { done: run + 1, of: runs };
  }
  const earliest = new Earliest(scenario);
  const reached = new Map<string, Reached>();
  const { unreached } = tally;
  for (const branch of unreached) {
    reached.set(nameOfBranch(branch), reachBranch(scenario, branch, from, earliest));
    yield { done: runs + reached.size, of: runs + unreached.length };
  }
  return tally.forecast(rehearsal, reached);
}
