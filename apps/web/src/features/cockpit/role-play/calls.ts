import type { ExerciseState, Inject } from '#exercise-engine';
import { staffInject, type StaffInject } from '../staff-inject.ts';

export const callGroups = ['now', 'coming', 'finished'] as const;
export type CallGroup = (typeof callGroups)[number];

const moment = ({ state }: StaffInject): number => state.releasedMs ?? state.dueMs ?? Infinity;

/** All that animators speak: what rings or waits for an outcome, what comes, what is done. */
export function callsOf(teams: ExerciseState['teams'], plans: ReadonlyMap<string, Inject>): Readonly<Record<CallGroup, readonly StaffInject[]>> {
  const calls = Object.entries(teams)
    .flatMap(([team, { injects }]) => Object.entries(injects).flatMap(([key, state]) => staffInject(plans, team, key, state) ?? []))
    .filter(({ plan, state }) => plan?.rolePlay !== undefined && state.status !== 'shelf' && state.status !== 'skipped')
    .sort((a, b) => moment(a) - moment(b));
  const { now, coming, finished } = Object.groupBy(calls, groupOf);
  return { now: now ?? [], coming: coming ?? [], finished: finished?.toReversed() ?? [] };
}

function groupOf({ state: { status, task } }: StaffInject): CallGroup {
  if (status !== 'released') return 'coming';
  return task?.status === 'finished' ? 'finished' : 'now';
}
