import { type Problem, problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { plannedDueMs, recipientsOf } from './scenario-index.ts';

/** Ours: no source gives a figure. A team reads an inject in about twenty seconds, and has done nothing about it by then. */
const mostInAMinute = 3;
const minuteMs = 60_000;

/** More injects for one team within a minute than it can read, as far as the plan alone tells. Told once for each throng. */
export function lintLoad(scenario: Scenario): readonly Problem[] {
  const planned = scenario.injects
    .filter(({ trigger }) => 'at' in trigger || 'after' in trigger)
    .flatMap((inject) => {
      const atMs = plannedDueMs(scenario, inject);
      return atMs === null ? [] : [{ key: inject.key, atMs, teams: new Set(recipientsOf(scenario, inject)) }];
    })
    .toSorted((a, b) => a.atMs - b.atMs);
  return scenario.teams.flatMap(({ key: team }) => {
    const own = planned.filter(({ teams }) => teams.has(team));
    return own.flatMap(({ key, atMs }, at) => {
      const first = own[at - mostInAMinute];
      const before = own[at - mostInAMinute - 1];
      const crowds = first && atMs - first.atMs < minuteMs;
      const isTold = before && (own[at - 1]?.atMs ?? 0) - before.atMs < minuteMs;
      return crowds && !isTold ? [problem(`injects.${key}.trigger`, 'inject-overload', { team, most: mostInAMinute })] : [];
    });
  });
}
