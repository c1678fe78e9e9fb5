import { type KeptForecast, type Scenario, temperaments } from '#exercise-engine';
import { z } from 'zod';

/** As many runs does the rehearsal allow. */
const mostRuns = 5_000;
const mostSeed = 2_147_483_647;
/** Rehearsals stop at twice the planned duration, which is a year at most; in ms. */
const latest = 2 * 366 * 86_400_000;
const mostBranches = 5_000;
const mostFew = 500;

const key = z.string().min(1).max(100);
const runs = z.int().min(0).max(mostRuns);
const number = z.number().min(0).max(latest);
const share = z.number().min(0).max(1);
const spread = z.strictObject({ least: number, p10: number, median: number, p90: number, most: number });
const shares = z.strictObject({ least: share, p10: share, median: share, p90: share, most: share });

/** What a rehearsal in somebody's browser may hand in. */
export const forecastShape = z.strictObject({
  format: z.literal('tocsin-forecast/1'),
  runs: runs.min(1),
  seed: z.int().min(0).max(mostSeed),
  mix: z.record(z.enum(temperaments), z.int().min(0).max(100)),
  plannedMs: number,
  duration: spread,
  played: shares,
  branches: z
    .array(
      z.union([
        z.strictObject({ kind: z.literal('option'), inject: key, option: key, runs }),
        z.strictObject({ kind: z.literal('milestone'), milestone: key, runs }),
        z.strictObject({ kind: z.literal('inject'), inject: key, runs }),
      ]),
    )
    .max(mostBranches),
  teams: z.array(z.strictObject({ team: key, unmet: share, quiet: spread, injectsPerMinute: spread, openAsks: spread })).max(mostFew),
  silentPersonas: z.array(key).max(mostFew),
}) satisfies z.ZodType<KeptForecast>;

/** Whether it speaks of this scenario, and counts no more runs than there were. */
export function isForecastOf({ durationMs, teams, injects, milestones, personas }: Scenario, forecast: KeptForecast): boolean {
  const known = (list: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(list.map((one) => one.key));
  const [teamKeys, injectKeys, milestoneKeys, personaKeys] = [known(teams), known(injects), known(milestones), known(personas)] as const;
  return (
    forecast.plannedMs === durationMs &&
    forecast.teams.length === teams.length &&
    forecast.teams.every(({ team }) => teamKeys.has(team)) &&
    forecast.silentPersonas.every((persona) => personaKeys.has(persona)) &&
    forecast.branches.every((branch) => branch.runs <= forecast.runs && (branch.kind === 'milestone' ? milestoneKeys.has(branch.milestone) : injectKeys.has(branch.inject)))
  );
}
