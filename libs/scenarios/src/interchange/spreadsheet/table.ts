/** The rows of one sheet that say something, with what is worth telling about how they were read. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly Row[];
  /** More rows than any scenario has injects; the others were not read. */
  readonly isCutOff: boolean;
  readonly remarks: readonly Remark[];
}

export interface Row {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  /** By column, from 0; empty cells are not there. */
  readonly cells: ReadonlyMap<number, string>;
}

export interface Remark {
  readonly what: 'formula-value' | 'formula-without-value' | 'error-cell' | 'merged-cells' | 'hidden-rows' | 'links-dropped';
  readonly column: number | null;
  readonly place: string;
}

/** What may be kept of a sheet, so that no file fills the memory. */
export const most = { rows: 5_100, columns: 200, characters: 20_000_000, remarks: 20_000, merges: 2_000 };

const letters = 26;

/** `A` is 0. */
export function columnOf(name: string): number {
  return [...name].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnName(column: number): string {
  return (column >= letters ? columnName(Math.floor(column / letters) - 1) : '') + String.fromCharCode(65 + (column % letters));
}
