import type { Lane } from './lanes.ts';

export interface PlacedLane {
  readonly lane: Lane;
  /** In pixels, below the axis. */
  readonly top: number;
  readonly height: number;
}

const rowPx = 34;
const leastRows = 1;
const paddingPx = 6;
const axisPx = 48;

/** The lanes one below the other. */
export function placed(lanes: readonly Lane[]): readonly PlacedLane[] {
  let top = axisPx;
  return lanes.map((lane) => {
    const height = Math.max(leastRows, lane.rows) * rowPx + paddingPx;
    const at = { lane, top, height };
    top += height;
    return at;
  });
}

export const bottomOf = (lanes: readonly PlacedLane[]): number => lanes.reduce((bottom, { top, height }) => Math.max(bottom, top + height), axisPx);
