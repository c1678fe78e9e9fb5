const marginPx = 14;

export interface Scale {
  readonly width: number;
  readonly endMs: number;
  readonly x: (exerciseMs: number) => number;
  /** The exercise time at a place, within the axis. */
  readonly timeAt: (x: number) => number;
}

/** Exercise time from zero to the end over a width in pixels, with room for labels before zero. */
export function scaleOf(endMs: number, width: number, labelsPx = marginPx): Scale {
  const inner = Math.max(1, width - labelsPx - marginPx);
  const end = Math.max(1, endMs);
  return {
    width,
    endMs,
    x: (exerciseMs) => labelsPx + (exerciseMs / end) * inner,
    timeAt: (x) => (Math.min(Math.max(0, x - labelsPx), inner) / inner) * end,
  };
}
