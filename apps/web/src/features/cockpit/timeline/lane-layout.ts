/** Something with a moment on a team's lane. */
export interface LaneItem {
  readonly id: string;
  /** Exercise time in milliseconds. */
  readonly atMs: number;
}

/** One marker of a lane; several items when there is no room to show them apart. `x` is the left edge in pixels. */
export interface Marker<Item extends LaneItem> {
  readonly x: number;
  readonly row: number;
  readonly items: readonly Item[];
}

export interface LaneScale {
  readonly pxPerMs: number;
  readonly markerPx: number;
  readonly rows: number;
}

/** Places items by time in at most `rows` rows; what finds no free place joins the marker in its way in the last row. */
export function placeMarkers<Item extends LaneItem>(items: readonly Item[], { pxPerMs, markerPx, rows }: LaneScale): readonly Marker<Item>[] {
  const placed: Marker<Item>[] = [];
  const lastOfRow: number[] = [];
  for (const item of [...items].sort((a, b) => a.atMs - b.atMs)) {
    const x = item.atMs * pxPerMs;
    const isFree = (row: number): boolean => {
      const last = lastOfRow[row];
      return last === undefined || (placed[last]?.x ?? 0) + markerPx <= x;
    };
    const row = Array.from({ length: rows }, (_, index) => index).find(isFree);
    if (row === undefined) {
      const crowded = lastOfRow[rows - 1] ?? 0;
      const marker = placed[crowded];
      if (marker) placed[crowded] = { ...marker, items: [...marker.items, item] };
    } else {
      lastOfRow[row] = placed.push({ x, row, items: [item] }) - 1;
    }
  }
  return placed;
}

/** Those of the markers that a window from `left` of `width` pixels shows, with a margin for scrolling. */
export function markersWithin<Item extends LaneItem>(markers: readonly Marker<Item>[], left: number, width: number): readonly Marker<Item>[] {
  const margin = 240;
  return markers.filter(({ x }) => x >= left - margin && x <= left + width + margin);
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The item that an arrow key leads to: within the lane by time, across lanes to the nearest moment. */
export function neighbour<Item extends LaneItem>(lanes: readonly (readonly Item[])[], from: string | null, direction: Direction): Item | null {
  const lane = lanes.findIndex((items) => items.some(({ id }) => id === from));
  const items = lanes[lane];
  const at = items?.findIndex(({ id }) => id === from) ?? -1;
  const current = items?.[at];
  if (!items || !current) return lanes.find(({ length }) => length > 0)?.[0] ?? null;
  if (direction === 'first') return items[0] ?? null;
  if (direction === 'last') return items.at(-1) ?? null;
  if (direction === 'left' || direction === 'right') return items[at + (direction === 'left' ? -1 : 1)] ?? current;
  const beyond = direction === 'up' ? lanes.slice(0, lane).reverse() : lanes.slice(lane + 1);
  return nearest(beyond.find(({ length }) => length > 0) ?? items, current.atMs);
}

const nearest = <Item extends LaneItem>(items: readonly Item[], atMs: number): Item | null =>
  items.reduce<Item | null>((best, item) => (best && Math.abs(best.atMs - atMs) <= Math.abs(item.atMs - atMs) ? best : item), null);
