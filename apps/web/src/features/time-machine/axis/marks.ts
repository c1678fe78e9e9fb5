import type { RoomEvent } from '#exercise-engine';
import { type Moment, teamOf } from '../recording.ts';

/** What is drawn of a team's play. */
export const markKinds = ['inject', 'response', 'decision', 'missed', 'shared'] as const;
export type MarkKind = (typeof markKinds)[number];

const kinds: Partial<Record<RoomEvent['type'], MarkKind>> = {
  'inject-released': 'inject',
  'answer-given': 'response',
  'decision-made': 'decision',
  'deadline-missed': 'missed',
  'information-sent': 'shared',
};

export interface Lane {
  readonly team: string;
  /** Exercise times, rising, by what happened. */
  readonly times: Readonly<Record<MarkKind, readonly number[]>>;
}

export function lanesOf(moments: readonly Moment[], teams: readonly string[]): readonly Lane[] {
  const lanes = new Map(teams.map((team) => [team, { team, times: { inject: [] as number[], response: [] as number[], decision: [] as number[], missed: [] as number[], shared: [] as number[] } }]));
  for (const moment of moments) {
    const kind = kinds[moment.event.type];
    const lane = lanes.get(teamOf(moment) ?? '');
    if (kind && lane) lane.times[kind].push(moment.exerciseMs);
  }
  return [...lanes.values()];
}

/** Where marks stand too close, one stands for several. */
export interface Cluster {
  readonly x: number;
  readonly count: number;
}

/** Groups times that fall on the same `stepPx` pixels. */
export function clustersOf(times: readonly number[], x: (exerciseMs: number) => number, stepPx: number): readonly Cluster[] {
  const clusters: { x: number; count: number }[] = [];
  for (const time of times) {
    const step = Math.round(x(time) / stepPx) * stepPx;
    const last = clusters.at(-1);
    if (last?.x === step) last.count += 1;
    else clusters.push({ x: step, count: 1 });
  }
  return clusters;
}

export interface Phase {
  readonly title: string;
  readonly exerciseMs: number;
}

export const phasesOf = (moments: readonly Moment[]): readonly Phase[] =>
  moments.flatMap(({ event, exerciseMs }) => (event.type === 'phase-entered' ? [{ title: event.title, exerciseMs }] : []));

/** Where play stood still: a pause takes no exercise time. */
export const pausesOf = (moments: readonly Moment[]): readonly number[] => [...new Set(moments.flatMap(({ event, exerciseMs }) => (event.type === 'exercise-paused' ? [exerciseMs] : [])))];
