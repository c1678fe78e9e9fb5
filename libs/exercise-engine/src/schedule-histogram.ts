export interface HistogramBin {
  readonly fromMs: number;
  /** Null for the last bin, which has no end. */
  readonly toMs: number | null;
  readonly count: number;
}

const edges = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** How late the clock was, in wall milliseconds; a bin holds its lower edge, not its upper one. */
export const scheduleHistogram = (errors: readonly number[]): readonly HistogramBin[] =>
  edges.map((fromMs, at) => {
    const toMs = edges[at + 1] ?? null;
    return { fromMs, toMs, count: errors.filter((error) => error >= fromMs && (toMs === null || error < toMs)).length };
  });
