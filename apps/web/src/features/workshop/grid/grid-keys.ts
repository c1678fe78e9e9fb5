import type { KeyboardEvent } from 'react';
import { moved, only, type Selection } from './selection.ts';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

export interface GridDoings {
  readonly go: (selection: Selection) => void;
  readonly select: (selection: Selection) => void;
  /** Writes in the cell in hand: over it if `text` is given. */
  readonly begin: (text?: string) => void;
  readonly empty: () => void;
  readonly moveRows: (direction: 'up' | 'down') => void;
}

/** What a key does in the grid; nothing for a key that is not the grid's. */
export function keyed(event: KeyboardEvent, selection: Selection, { rows, columns, page }: GridSize, doings: GridDoings): void {
  const done = rows === 0 ? null : doingOf(event, selection, { rows, columns, page }, doings);
  if (!done) return;
  event.preventDefault();
  done();
}

function doingOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, selection: Selection, { rows, columns, page }: GridSize, doings: GridDoings): (() => void) | null {
  if (altKey) return key === 'ArrowUp' || key === 'ArrowDown' ? () => doings.moveRows(key === 'ArrowUp' ? 'up' : 'down') : null;
  const isCommand = ctrlKey || metaKey;
  const next = moved(selection, { key, shiftKey, ctrlKey: isCommand }, rows, columns, page);
  if (next) return () => doings.go(next);
  if (isCommand) return key === 'a' ? () => doings.select({ anchor: { row: 0, column: 0 }, active: { row: rows - 1, column: columns - 1 } }) : null;
  if (key === 'Enter' || key === 'F2') return () => doings.begin();
  if (key === 'Delete' || key === 'Backspace') return doings.empty;
  if (key === 'Escape') return () => doings.select(only(selection.active));
  return key.length === 1 ? () => doings.begin(key) : null;
}
