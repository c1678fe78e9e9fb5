import type { Format, Read } from '../format.ts';
import { cleanText, isObject, type JsonObject } from '#kernel/import';
import { ImportRefused, Ledger } from '../report.ts';
import { readTable } from '../spreadsheet/read.ts';
import { most, type Row } from '../spreadsheet/table.ts';

const format = 't3sf';
const traits = ['Real Time', 'Subject', 'Player', 'Script'];

/** The list of injects of T3SF: a spreadsheet as JSON, in which each field of an entry is a cell. */
export const t3sf: Format = {
  recognises: (document) => Array.isArray(document) && document.some((entry) => isObject(entry) && traits.filter((field) => field in entry).length >= 3),
  read: ({ document, name, others }): Read => {
    const entries: readonly unknown[] = Array.isArray(document) ? document : [];
    if (entries.length >= most.rows) throw new ImportRefused('imports.too-large', `[${most.rows}]`);
    const ledger = new Ledger();
    const fields = [...new Set(entries.flatMap((entry) => (isObject(entry) ? Object.keys(entry) : [])))];
    if (fields.length > most.columns) throw new ImportRefused('imports.too-large', `${fields.length} fields`);
    const rows = entries.flatMap((entry, at): readonly Row[] => {
      const cells = isObject(entry) ? cellsOf(entry, fields) : new Map<number, string>();
      if (cells.size > 0) return [{ number: at + 2, cells }];
      ledger.find('injects', 1);
      ledger.lose('injects', `[${at}]`, 'imports.not-an-object');
      return [];
    });
    const header: Row = { number: 1, cells: new Map(fields.map((field, column) => [column, cleanText(field).slice(0, 200)])) };
    const { report, scenario } = readTable({ format, fileName: name, sheets: [{ name: '', isHidden: false, rows: [header, ...rows], isCutOff: false, remarks: [] }], unread: others.map((file) => file.name) }, {}, ledger);
    return { report, scenario };
  },
};

function cellsOf(entry: JsonObject, fields: readonly string[]): ReadonlyMap<number, string> {
  const texts = fields.map((field, column) => [column, Object.hasOwn(entry, field) ? textOf(entry[field]) : ''] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : cleanText(typeof value === 'object' ? JSON.stringify(value) : String(value)));
