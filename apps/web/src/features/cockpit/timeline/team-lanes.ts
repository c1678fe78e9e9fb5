import type { ExerciseState, Inject } from '#exercise-engine';
import { staffInject, type StaffInject } from '../staff-inject.ts';
import type { LaneItem } from './lane-layout.ts';

export interface TimelineItem extends LaneItem {
  readonly inject: StaffInject;
}

export interface TeamLane {
  readonly team: string;
  /** With a moment of their own, by time. */
  readonly items: readonly TimelineItem[];
  /** Planned, but waiting for something that the teams do. */
  readonly waiting: readonly StaffInject[];
}

type TeamInjects = ExerciseState['teams'][string]['injects'];
const lanes = new WeakMap<TeamInjects, TeamLane>();

/** What a team's lane shows. The lane is the same object as long as the team's injects are. */
export function laneOf(plans: ReadonlyMap<string, Inject>, team: string, injects: TeamInjects): TeamLane {
  const known = lanes.get(injects);
  if (known) return known;
  const all = Object.entries(injects).flatMap(([key, state]) => staffInject(plans, team, key, state) ?? []);
  const lane = {
    team,
    items: all.flatMap((inject) => itemOf(inject) ?? []).sort((a, b) => a.atMs - b.atMs),
    waiting: all.filter(({ state }) => state.dueMs === null && (state.status === 'pending' || state.status === 'held')),
  };
  lanes.set(injects, lane);
  return lane;
}

function itemOf(inject: StaffInject): TimelineItem | null {
  const atMs = inject.state.releasedMs ?? inject.state.dueMs;
  return atMs === null || inject.state.status === 'shelf' ? null : { id: inject.id, atMs, inject };
}
