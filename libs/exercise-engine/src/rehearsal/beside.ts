import type { LocalizedText } from '#kernel';
import type { LogEntry } from '../event.ts';
import type { Scenario } from '../scenario.ts';
import { indexOf } from '../scenario-index.ts';
import { type Branch, branchTaken, nameOfBranch } from './branch.ts';
import type { KeptForecast, Spread } from './forecast.ts';
import { Tally } from './tally.ts';
import { temperaments } from './temperament.ts';

/** A forecast beside the play that it was for, with the scenario's own words. Times are milliseconds of exercise time, shares run from 0 to 1. */
export interface Beside {
  readonly runs: number;
  readonly seed: number;
  /** Until nothing was left to come, beside the time played. */
  readonly duration: Pair;
  /** Of the planned injects, those that came before the planned end. */
  readonly played: Pair;
  readonly teams: readonly TeamBeside[];
  readonly branches: readonly BranchBeside[];
  /** Personas by whom nothing came, in any run or in the play. */
  readonly silent: readonly { readonly name: string; readonly inForecast: boolean; readonly inPlay: boolean }[];
}

export interface Pair {
  readonly forecast: Spread;
  readonly real: number;
}

/** The most that came to a team within a minute and was open at once, and its longest lull. */
export interface TeamBeside {
  readonly team: string;
  readonly name: LocalizedText;
  readonly injectsPerMinute: Pair;
  readonly openAsks: Pair;
  readonly quiet: Pair;
}

export interface BranchBeside {
  readonly kind: Branch['kind'];
  /** Of the inject or the milestone. */
  readonly title: LocalizedText;
  /** What can be decided there; null where the branch is no decision. */
  readonly option: LocalizedText | null;
  /** Of the runs, those that took it. */
  readonly share: number;
  /** Names of the teams that took it. */
  readonly takenBy: readonly LocalizedText[];
}

/** Sums the play up as the runs were summed up, so that the two compare. The forecast is one of this very scenario. */
export function besideForecast(scenario: Scenario, forecast: KeptForecast, entries: readonly LogEntry[]): Beside {
  const tally = new Tally(scenario);
  tally.add(entries.map(({ exerciseMs, event }) => ({ atMs: exerciseMs, event })));
  const real = tally.forecast({ runs: 1, seed: 0, mix: nobody }, new Map());
  const pair = (forecasted: Spread, { median }: Spread): Pair => ({ forecast: forecasted, real: median });
  return {
    runs: forecast.runs,
    seed: forecast.seed,
    duration: pair(forecast.duration, real.duration),
    played: pair(forecast.played, real.played),
    teams: real.teams.flatMap((played) => {
      const told = forecast.teams.find(({ team }) => team === played.team);
      if (!told) return [];
      const { injectsPerMinute, openAsks, quiet } = told;
      return [{ team: played.team, name: teamName(scenario, played.team), injectsPerMinute: pair(injectsPerMinute, played.injectsPerMinute), openAsks: pair(openAsks, played.openAsks), quiet: pair(quiet, played.quiet) }];
    }),
    branches: branchesBeside(scenario, forecast, entries),
    silent: scenario.personas
      .map(({ key, name }) => ({ name, inForecast: forecast.silentPersonas.includes(key), inPlay: real.silentPersonas.includes(key) }))
      .filter(({ inForecast, inPlay }) => inForecast || inPlay),
  };
}

const nobody = Object.fromEntries(temperaments.map((name) => [name, 0])) as KeptForecast['mix'];
const teamName = ({ teams }: Scenario, team: string): LocalizedText => teams.find(({ key }) => key === team)?.name ?? { en: team };

function branchesBeside(scenario: Scenario, { branches, runs }: KeptForecast, entries: readonly LogEntry[]): readonly BranchBeside[] {
  const takers = new Map<string, Set<string>>();
  for (const { event } of entries) {
    const branch = branchTaken(event);
    if (branch !== null && 'team' in event && event.team) takers.set(branch, (takers.get(branch) ?? new Set()).add(event.team));
  }
  const { injects } = indexOf(scenario);
  return branches.flatMap((branch) => {
    const inject = branch.kind === 'milestone' ? undefined : injects.get(branch.inject);
    const title = branch.kind === 'milestone' ? scenario.milestones.find(({ key }) => key === branch.milestone)?.title : inject?.title;
    const options = inject?.ask?.kind === 'decision' ? inject.ask.options : [];
    const option = branch.kind === 'option' ? (options.find(({ key }) => key === branch.option)?.label ?? null) : null;
    if (!title) return [];
    const takenBy = [...(takers.get(nameOfBranch(branch)) ?? [])].map((team) => teamName(scenario, team));
    return [{ kind: branch.kind, title, option, share: branch.runs / runs, takenBy }];
  });
}

/** As somebody who is not of the staff may know it: milestones are the staff's, before and after play. */
export const besideForTeams = (beside: Beside): Beside => ({ ...beside, branches: beside.branches.filter(({ kind }) => kind !== 'milestone') });
