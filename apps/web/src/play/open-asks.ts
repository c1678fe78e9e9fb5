import type { RoomInject } from '#exercise-engine';

/** What of an inject it takes to know whether something is still asked. */
export type Asking = Pick<RoomInject, 'ask' | 'answer' | 'decision' | 'call' | 'deadlineMs' | 'releasedMs' | 'position'>;

export type AskState = 'none' | 'open' | 'done';

/** Whether something is asked of the team, and whether the team has done it. */
export function askState({ ask, answer, decision }: Asking): AskState {
  if (!ask) return 'none';
  return answer || decision ? 'done' : 'open';
}

/** What the team knows that it owes, the most urgent first; what has no deadline comes last. What a caller asks is known once somebody has talked to them. */
export const openAsks = <Inject extends Asking>(injects: readonly Inject[]): readonly Inject[] =>
  injects
    .filter((inject) => askState(inject) === 'open' && (inject.call === null || inject.call.status === 'picked-up'))
    .toSorted((one, other) => (one.deadlineMs ?? Infinity) - (other.deadlineMs ?? Infinity) || one.position - other.position);

export type Urgency = 'calm' | 'soon' | 'overdue';

const soonShare = 0.25;

/** `soon` in the last quarter of the time that was given. */
export function urgencyOf({ deadlineMs, releasedMs }: Pick<Asking, 'deadlineMs' | 'releasedMs'>, nowMs: number): Urgency {
  if (deadlineMs === null) return 'calm';
  if (nowMs >= deadlineMs) return 'overdue';
  return deadlineMs - nowMs <= (deadlineMs - releasedMs) * soonShare ? 'soon' : 'calm';
}
