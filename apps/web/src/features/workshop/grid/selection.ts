export interface Place {
  readonly row: number;
  readonly column: number;
}

/** From `anchor` to `active`, which has the focus. */
export interface Selection {
  readonly anchor: Place;
  readonly active: Place;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const only = (place: Place): Selection => ({ anchor: place, active: place });

export const rangeIn = ({ anchor, active }: Selection): Range => ({
  top: Math.min(anchor.row, active.row),
  bottom: Math.max(anchor.row, active.row),
  left: Math.min(anchor.column, active.column),
  right: Math.max(anchor.column, active.column),
});

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** Where a key leads in a grid of this size; null if it does not move. Nothing wraps around but Tab, which goes on in the next row. */
export function moved({ anchor, active }: Selection, { key, shiftKey, ctrlKey }: KeyPress, rows: number, columns: number, page: number): Selection | null {
  if (key === 'Tab') return tabbed(active, shiftKey ? -1 : 1, rows, columns);
  const step = stepOf(key, ctrlKey, rows, columns, page);
  if (!step) return null;
  const next = { row: within(active.row + step.row, rows), column: within(active.column + step.column, columns) };
  return shiftKey ? { anchor, active: next } : only(next);
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

function stepOf(key: string, isFar: boolean, rows: number, columns: number, page: number): Place | null {
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: isFar ? -rows : -1, column: 0 },
    ArrowDown: { row: isFar ? rows : 1, column: 0 },
    ArrowLeft: { row: 0, column: isFar ? -columns : -1 },
    ArrowRight: { row: 0, column: isFar ? columns : 1 },
    PageUp: { row: -page, column: 0 },
    PageDown: { row: page, column: 0 },
    Home: { row: isFar ? -rows : 0, column: -columns },
    End: { row: isFar ? rows : 0, column: columns },
  };
  return steps[key] ?? null;
}

/** Null at either end, where Tab leaves the grid. */
function tabbed({ row, column }: Place, by: 1 | -1, rows: number, columns: number): Selection | null {
  const at = row * columns + column + by;
  return at < 0 || at >= rows * columns ? null : only({ row: Math.floor(at / columns), column: at % columns });
}
