import { type ColumnField, type Columns } from './column.ts';
import { columnName, type Sheet } from './table.ts';

/** How a spreadsheet was understood, to be looked at and corrected before the scenario is taken. */
export interface TablePreview {
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[];
  /** The one that is read. */
  readonly sheet: string;
  /** The row that names the columns; null if none does. */
  readonly headerRow: number | null;
  readonly columns: readonly PreviewedColumn[];
}

interface PreviewedColumn {
  /** `A`, `B` and so on. */
  readonly column: string;
  readonly name: string;
  readonly field: ColumnField;
  readonly samples: readonly string[];
}

const sampled = { cells: 3, characters: 100 };

export function previewOf(sheets: readonly Sheet[], sheet: Sheet, { header, fields }: Columns): TablePreview {
  const below = sheet.rows.filter(({ number }) => number > (header?.number ?? 0));
  return {
    sheets: sheets.map(({ name, rows, isHidden }) => ({ name, rows: rows.length, isHidden })),
    sheet: sheet.name,
    headerRow: header?.number ?? null,
    columns: [...fields].map(([column, field]) => ({
      column: columnName(column),
      name: (header?.cells.get(column) ?? '').slice(0, sampled.characters).toWellFormed(),
      field,
      samples: below.flatMap(({ cells }) => cells.get(column) ?? []).slice(0, sampled.cells).map((text) => text.slice(0, sampled.characters).toWellFormed()),
    })),
  };
}
