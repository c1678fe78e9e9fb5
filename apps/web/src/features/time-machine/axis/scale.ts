const marginPx = 14;

export interface Scale {
  readonly width: number;
  readonly endMs: number;
  readonly x: (exerciseMs: number) => number;
  /** The exercise time at a place, within the axis. */
  readonly timeAt: (x: number) => number;
}

/** Exercise time from zero to the end over a width in pixels. */
export function scaleOf(endMs: number, width: number): Scale {
  const inner = Math.max(1, width - 2 * marginPx);
  const end = Math.max(1, endMs);
  return {
    width,
    endMs,
    x: (exerciseMs) => marginPx + (exerciseMs / end) * inner,
    timeAt: (x) => (Math.min(Math.max(0, x - marginPx), inner) / inner) * end,
  };
}
