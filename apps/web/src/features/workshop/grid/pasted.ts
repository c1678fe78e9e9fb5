import Papa from 'papaparse';
import { applyEdits, type Edit, type Inject, type Scenario } from '#exercise-engine';
import { withRecordBegun } from './begun-record.ts';
import { type CellProblem, type ColumnKey, columnKeys, columns, type GridWords } from './columns.ts';

/** What a pasted range would do, and which of its cells are not understood. */
export interface Pasted {
  readonly edits: readonly Edit[];
  readonly changed: number;
  readonly added: number;
  readonly problems: readonly PastedProblem[];
  /** Cells to the right of the last column. */
  readonly beyond: number;
}

export interface PastedProblem {
  /** Of the pasted range, from 1. */
  readonly row: number;
  readonly column: ColumnKey;
  readonly text: string;
  readonly problem: CellProblem;
}

export interface PastePlace {
  readonly row: number;
  readonly column: number;
}

/** A range as spreadsheets put it on the clipboard: tabs and line breaks, both allowed within quotes. */
export function rangeOf(clipboard: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, ''), { delimiter: '\t', newline: '\n' });
  return data;
}

export const clipboardOf = (range: readonly (readonly string[])[]): string => Papa.unparse(range as string[][], { delimiter: '\t', newline: '\n' });

/** `headings` are the names of the columns: a range that begins with some of them goes into the columns of those names. */
export function pasted(range: readonly (readonly string[])[], place: PastePlace, headings: readonly string[], words: GridWords, newKey: () => string): Pasted {
  const [first = [], ...others] = range;
  const named = first.map((cell) => headings.findIndex((heading) => heading.toLocaleLowerCase() === cell.trim().toLocaleLowerCase()));
  const hasHeadings = others.length > 0 && named.filter((at) => at >= 0).length >= 2;
  const rows = hasHeadings ? others : range;
  const columnAt = (at: number): ColumnKey | undefined => columnKeys[hasHeadings ? (named[at] ?? -1) : place.column + at];
  const { injects } = words.scenario;
  let results: readonly Row[] = [];
  const edits = withRecordBegun(words, (begun) => {
    results = rows.map((cells, at) => rowOf(cells, injects[place.row + at] ?? blankInject(newKey(), words), columnAt, begun));
    return results.flatMap(({ inject, edits: ofRow }, at) => (injects[place.row + at] ? ofRow : [{ path: ['injects', inject.key], from: null, to: inject }, ...ofRow.filter(isRecord)]));
  });
  return {
    edits,
    changed: results.filter((row, at) => injects[place.row + at] && row.edits.length > 0).length,
    added: results.filter((_, at) => !injects[place.row + at]).length,
    problems: results.flatMap(({ problems }, at) => problems.map((problem) => ({ ...problem, row: at + 1 + (hasHeadings ? 1 : 0) }))),
    beyond: rows.reduce((count, cells) => count + cells.filter((cell, at) => cell !== '' && columnAt(at) === undefined).length, 0),
  };
}

interface Row {
  readonly inject: Inject;
  readonly edits: readonly Edit[];
  readonly problems: readonly Omit<PastedProblem, 'row'>[];
}

function rowOf(cells: readonly string[], start: Inject, columnAt: (at: number) => ColumnKey | undefined, words: GridWords): Row {
  let inject = start;
  const edits: Edit[] = [];
  const problems: Omit<PastedProblem, 'row'>[] = [];
  for (const [at, text] of cells.entries()) {
    const column = columnAt(at);
    if (!column || (text === '' && columns[column].read(inject, words) === '')) continue;
    const written = columns[column].write(inject, text, { ...words, scenario: { ...words.scenario, injects: [inject] } });
    if ('problem' in written) problems.push({ column, text, problem: written.problem });
    else {
      edits.push(...written.edits);
      inject = edited(words.scenario, inject, written.edits);
    }
  }
  return { inject, edits, problems };
}

/** Of translations. */
const isRecord = ({ path: [first] }: Edit): boolean => first === 'languages';

function edited(scenario: Scenario, inject: Inject, edits: readonly Edit[]): Inject {
  const done = applyEdits({ ...scenario, injects: [inject] }, edits.filter((edit) => !isRecord(edit)));
  return ('scenario' in done ? done.scenario.injects[0] : undefined) ?? inject;
}

/** What a new row holds until something is written in it. */
export const blankInject = (key: string, { scenario, language }: Pick<GridWords, 'scenario' | 'language'>): Inject => ({
  key,
  title: { [language]: '' },
  channel: 'email',
  from: scenario.personas[0]?.key ?? 'control',
  to: 'all',
  trigger: { at: 0 },
  content: { subject: { [language]: '' }, body: { [language]: '' } },
});
