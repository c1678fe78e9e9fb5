import { memo, type ReactElement, useMemo } from 'react';
import type { PlacedLane } from './placed.ts';
import { sourcesOf } from './triggers.ts';
import css from './timeline.module.css';

interface ArrowsProps {
  /** The lanes that are seen now. */
  readonly lanes: readonly PlacedLane[];
  /** All lanes: what is waited for may lie outside of the window. */
  readonly all: readonly PlacedLane[];
  readonly pxPerMs: number;
  readonly leastMs: number;
  readonly left: number;
  readonly width: number;
}

interface End {
  readonly x: number;
  readonly y: number;
  /** Where the block ends. */
  readonly right: number;
}

const blockHeight = 28;
const most = 400;

/** From what is waited for to what waits. */
export const Arrows = memo(function Arrows({ lanes, all, pxPerMs, leastMs, left, width }: ArrowsProps): ReactElement {
  const ends = useMemo(() => endsOf(all, pxPerMs, leastMs), [all, pxPerMs, leastMs]);
  const paths = lanes.flatMap(({ lane, top }) =>
    lane.blocks.flatMap(({ inject, atMs, row }) => {
      const to = { x: atMs * pxPerMs, right: 0, y: top + row * 34 + 4 + blockHeight / 2 };
      return to.x < left - 400 || to.x > left + width + 400 ? [] : sourcesOf(inject).flatMap((source) => pathTo(to, nearest(ends.get(source) ?? [], to)));
    }),
  );
  return (
    <svg className={css.arrows} aria-hidden>
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {paths.slice(0, most).map((path, at) => (
        <path key={at} d={path} markerEnd="url(#arrow)" />
      ))}
    </svg>
  );
});

function endsOf(lanes: readonly PlacedLane[], pxPerMs: number, leastMs: number): ReadonlyMap<string, readonly End[]> {
  const ends = new Map<string, End[]>();
  for (const { lane, top } of lanes) {
    for (const { inject, atMs, lengthMs, row } of lane.blocks) {
      const end = { x: atMs * pxPerMs + 10, right: (atMs + Math.max(lengthMs, leastMs)) * pxPerMs, y: top + row * 34 + 4 + blockHeight / 2 };
      const others = ends.get(inject.key);
      if (others) others.push(end);
      else ends.set(inject.key, [end]);
    }
  }
  return ends;
}

const nearest = (ends: readonly End[], to: End): End | null => ends.reduce<End | null>((best, end) => (best && Math.abs(best.y - to.y) <= Math.abs(end.y - to.y) ? best : end), null);

/** Out of the block's lower or upper edge, into the left edge of the other one. */
function pathTo(to: End, from: End | null): readonly string[] {
  if (!from) return [];
  const side = to.y > from.y ? 1 : to.y < from.y ? -1 : 0;
  const startY = from.y + (side * blockHeight) / 2;
  const startX = side === 0 ? Math.min(from.right, to.x - 24) : from.x;
  return [`M${startX} ${startY} C${startX} ${to.y}, ${Math.min(startX, to.x - 24)} ${to.y}, ${to.x - 2} ${to.y}`];
}
