import { channels, expectedTimes, type Inject, type Scenario } from '#exercise-engine';

export const groupings = ['team-channel', 'team', 'channel'] as const;
export type Grouping = (typeof groupings)[number];

/** One inject as a block on one lane. */
export interface Block {
  readonly inject: Inject;
  readonly atMs: number;
  /** Until the deadline of what is asked; 0 where nothing is. */
  readonly lengthMs: number;
  /** Row within the lane, from 0. */
  readonly row: number;
}

export interface Lane {
  readonly id: string;
  /** Key of the team; null for what goes to every team, or where teams are not told apart. */
  readonly team: string | null;
  readonly channel: Inject['channel'] | null;
  readonly blocks: readonly Block[];
  readonly rows: number;
}

export interface Chart {
  readonly lanes: readonly Lane[];
  /** What nobody can time in advance, and what lies on the shelf. */
  readonly untimed: readonly Inject[];
  readonly endMs: number;
}

const every = '*';

/** Injects in lanes, in as many rows as it takes that no block covers another. A block is at least `leastMs` long. */
export function chartOf(scenario: Scenario, grouping: Grouping, leastMs: number): Chart {
  const times = expectedTimes(scenario);
  const timed = scenario.injects.flatMap((inject) => {
    const atMs = times.get(inject.key);
    return atMs === undefined ? [] : [{ inject, atMs, lengthMs: inject.ask?.withinMs ?? 0 }];
  });
  const byLane = new Map<string, Omit<Block, 'row'>[]>();
  for (const block of timed) {
    for (const id of lanesOf(block.inject, grouping)) {
      const lane = byLane.get(id);
      if (lane) lane.push(block);
      else byLane.set(id, [block]);
    }
  }
  const teams = grouping === 'channel' ? [every] : [every, ...scenario.teams.map(({ key }) => key)];
  const kinds = grouping === 'team' ? [every] : [...channels];
  const lanes = teams.flatMap((team) => kinds.flatMap((channel) => laneOf(team, channel as Inject['channel'] | typeof every, byLane.get(`${team}/${channel}`), leastMs)));
  const lastMs = timed.reduce((last, { atMs, lengthMs }) => Math.max(last, atMs + Math.max(lengthMs, leastMs)), scenario.durationMs);
  return { lanes, untimed: scenario.injects.filter(({ key }) => !times.has(key)), endMs: lastMs };
}

function lanesOf({ to, channel }: Inject, grouping: Grouping): readonly string[] {
  if (grouping === 'channel') return [`${every}/${channel}`];
  return (to === 'all' ? [every] : to).map((team) => `${team}/${grouping === 'team' ? every : channel}`);
}

function laneOf(team: string, channel: Inject['channel'] | typeof every, found: readonly Omit<Block, 'row'>[] | undefined, leastMs: number): readonly Lane[] {
  if (!found) return [];
  const ends: number[] = [];
  const blocks = found
    .toSorted((one, other) => one.atMs - other.atMs)
    .map((block): Block => {
      const free = ends.findIndex((end) => end <= block.atMs);
      const row = free < 0 ? ends.length : free;
      ends[row] = block.atMs + Math.max(block.lengthMs, leastMs);
      return { ...block, row };
    });
  return [{ id: `${team}/${channel}`, team: team === every ? null : team, channel: channel === every ? null : channel, blocks, rows: ends.length }];
}
