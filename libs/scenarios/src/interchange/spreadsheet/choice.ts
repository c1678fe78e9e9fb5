import type { ColumnField } from './column.ts';

/** What somebody corrected of how a spreadsheet was understood. */
export interface TableChoice {
  /** Its name; not given, the sheet that looks most like a list of injects. */
  readonly sheet?: string;
  /** By letter or name of the column. */
  readonly columns?: Readonly<Record<string, ColumnField>>;
}

/** From words such as `B=title`; what they name is checked when the table is read. */
export function tableChoice(sheet: string | undefined, columns: readonly string[]): TableChoice {
  const pairs = columns.map((words) => [words.slice(0, Math.max(0, words.lastIndexOf('='))), words.slice(words.lastIndexOf('=') + 1) as ColumnField] as const);
  return { ...(sheet && { sheet }), columns: Object.fromEntries(pairs) };
}
