import { exerciseTime, wallTime } from './clock.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';

/** The wall time, in whole milliseconds, at which a `tick` will have something to do; null while nothing lies ahead or time stands still. */
export function nextDue(_scenario: Scenario, state: ExerciseState): number | null {
  const next = state.agenda[0];
  if (!next || state.status !== 'running') return null;
  const exact = wallTime(state.clock, next.atMs);
  if (exact === null) return null;
  const wallMs = Math.ceil(exact);
  return exerciseTime(state.clock, wallMs) >= next.atMs ? wallMs : wallMs + 1;
}
