import type { PointerEvent } from 'react';
import { only, type Place, type Selection } from './selection.ts';

/** What the pointer chooses: a cell, a range by drawing over it or with Shift, whole rows by their numbers. */
export function pointed({ target, buttons, shiftKey, type }: PointerEvent, { anchor }: Selection, columns: number): Selection | null {
  const { row, column } = (target as HTMLElement).dataset;
  if (row === undefined || buttons !== 1) return null;
  const isMore = shiftKey || type === 'pointermove';
  if (column === undefined) return { anchor: { row: isMore ? anchor.row : Number(row), column: columns - 1 }, active: { row: Number(row), column: 0 } };
  const active: Place = { row: Number(row), column: Number(column) };
  return isMore ? { anchor, active } : only(active);
}
