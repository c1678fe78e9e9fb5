import { cardOf, type ExerciseState, injectId, type Scenario } from '#exercise-engine';

/** How much presses on one team. */
export interface TeamPressure {
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly ringing: number;
  /** Exercise time of the nearest deadline still ahead. */
  readonly nextDeadlineMs: number | null;
  /** Exercise time of the last thing that a participant did. */
  readonly lastActivityMs: number | null;
}

export function pressureOn(scenario: Scenario, state: ExerciseState, team: string): TeamPressure {
  const { injects = {}, lastActivity = null } = state.teams[team] ?? {};
  const released = Object.entries(injects).filter(([, { status }]) => status === 'released');
  const asked = released.filter(([key]) => cardOf(scenario, state, injectId(team, key))?.ask).map(([, inject]) => inject);
  const open = asked.filter(({ answer, decision }) => answer === null && decision === null);
  const ahead = state.status === 'ended' ? [] : open.filter(({ deadlineMissed }) => !deadlineMissed).flatMap(({ deadlineMs }) => deadlineMs ?? []);
  return {
    open: open.length,
    overdue: open.filter(({ deadlineMissed }) => deadlineMissed).length,
    done: asked.length - open.length,
    ringing: released.filter(([, { call }]) => call?.status === 'ringing').length,
    nextDeadlineMs: ahead.length > 0 ? Math.min(...ahead) : null,
    lastActivityMs: lastActivity?.exerciseMs ?? null,
  };
}
