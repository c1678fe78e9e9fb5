import type { Spread } from './forecast.ts';

/** Rounded to six digits, so that it reads well. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.round((sorted.length - 1) * share)] ?? 0);
  return { least: at(0), p10: at(0.1), median: at(0.5), p90: at(0.9), most: at(1) };
}

export const rounded = (value: number): number => Number(value.toPrecision(6));
