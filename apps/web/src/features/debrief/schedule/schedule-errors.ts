import type { TeamJourney } from '../debrief-model.ts';

export interface ScheduleErrorSummary {
  readonly count: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** Nearest-rank quantile of sorted values. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** How late the clock released injects, in wall milliseconds; null when it released none. */
export function summariseScheduleErrors(teams: readonly TeamJourney[]): ScheduleErrorSummary | null {
  const errors = teams
    .flatMap((team) => team.injects.map((inject) => inject.scheduleErrorMs))
    .filter((error) => error !== null)
    .sort((a, b) => a - b);
  if (errors.length === 0) return null;
  return { count: errors.length, medianMs: quantile(errors, 0.5), p99Ms: quantile(errors, 0.99), maxMs: quantile(errors, 1) };
}
