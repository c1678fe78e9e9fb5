import type { LogEntry } from './event.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';
import { unseen } from './unseen.ts';

/** The state that a log folds to. */
export function replay(scenario: Scenario, entries: Iterable<LogEntry>): ExerciseState {
  return unseen(() => {
    let state = initialState(scenario);
    for (const entry of entries) state = evolve(scenario, state, entry);
    return state;
  });
}
