import type { Branch } from './branch.ts';
import type { Mix } from './temperament.ts';

/** What rehearsals tell of a scenario. Plain JSON; times are milliseconds of exercise time, shares run from 0 to 1. */
export interface Forecast {
  readonly format: 'tocsin-forecast/1';
  readonly runs: number;
  readonly seed: number;
  readonly mix: Mix;
  readonly plannedMs: number;
  /** Until nothing was left to come. */
  readonly duration: Spread;
  readonly durations: readonly { readonly fromMs: number; readonly toMs: number; readonly runs: number }[];
  /** Of the planned injects, each for each of its teams, those that came before the planned end. */
  readonly played: Spread;
  readonly injects: readonly InjectForecast[];
  readonly branches: readonly BranchForecast[];
  readonly teams: readonly TeamForecast[];
  /** Keys of the personas by whom nothing came in any run. */
  readonly silentPersonas: readonly string[];
}

/** Over the runs. */
export interface Spread {
  readonly least: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly most: number;
}

/** Of the deliveries that are planned for all teams together. */
export interface InjectForecast {
  readonly key: string;
  readonly share: number;
}

export type BranchForecast = Branch & {
  /** Runs in which it happened in at least one team before the planned end. */
  readonly runs: number;
  /** Of a branch that no run took. */
  readonly reached?: Reached;
};

/** How a branch can be taken, that it cannot be, or that neither was found within the budget. */
export type Reached =
  | { readonly outcome: 'witness'; readonly steps: readonly Step[] }
  | { readonly outcome: 'unreachable'; readonly because: 'nothing-leads' | 'after-end' | 'choices-exclude' }
  | { readonly outcome: 'undecided' };

/** Something that a team does. `inject` is a key. */
export interface Step {
  readonly atMs: number;
  readonly team: string;
  readonly inject: string;
  readonly does: 'answers' | 'decides' | 'shares';
  readonly option?: string;
  readonly text?: string;
}

export interface TeamForecast {
  readonly team: string;
  /** Of what it is asked, what it never meets. */
  readonly unmet: number;
  /** Longest time without anything new, from the start to the planned end. */
  readonly quiet: Spread;
  readonly injectsPerMinute: Spread;
  readonly openAsks: Spread;
  /** On average, by equal parts of the planned duration. */
  readonly load: readonly { readonly fromMs: number; readonly injects: number; readonly openAsks: number }[];
}

/** What is kept of a forecast to stand beside the play: without drawings over time and without examples, which the seed gives again. */
export interface KeptForecast extends Omit<Forecast, 'durations' | 'injects' | 'branches' | 'teams'> {
  readonly branches: readonly (Branch & { readonly runs: number })[];
  readonly teams: readonly Omit<TeamForecast, 'load'>[];
}

export function keptOf({ durations: _durations, injects: _injects, branches, teams, ...kept }: Forecast): KeptForecast {
  return {
    ...kept,
    branches: branches.map(({ reached: _, ...branch }) => branch),
    teams: teams.map(({ load: _, ...team }) => team),
  };
}
