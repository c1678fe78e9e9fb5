export interface Position {
  readonly row: number;
  readonly column: number;
}

type Size = { readonly rows: number; readonly columns: number };

/** Where a key leads in a grid, or null if it does not move. Nothing wraps around. */
export function moved({ row, column }: Position, key: string, { rows, columns }: Size): Position | null {
  const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}
