import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, type Encoding } from '#kernel/import';
import { cleanText } from '#kernel/import';
import { ImportRefused } from '../report.ts';
import { most, type Row, type Sheet } from './table.ts';

export interface CsvFile {
  readonly sheet: Sheet;
  readonly encoding: Encoding;
  readonly isEncodingGuessed: boolean;
}

const delimiters = [';', ',', '\t', '|'] as const;

/**
 * The rows of a text in which some character parts the cells; null if it looks like anything else.
 * @throws ImportRefused with the line of a quote that is never closed
 */
export function readCsv(bytes: Uint8Array): CsvFile | null {
  const { text, encoding, isGuessed } = decodeText(bytes);
  if (/^\s*</.test(text.slice(0, 200)) || text.slice(0, 10_000).includes('\0')) return null;
  const delimiter = delimiterOf(text);
  if (!delimiter) return null;
  const rows: Row[] = [];
  let characters = 0;
  readRecords(text, delimiter, (record, number) => {
    if (record.length > most.columns) throw new ImportRefused('imports.too-large', `row ${number}: ${record.length} columns`);
    characters += record.reduce((sum, { length }) => sum + length, 0);
    if (characters > most.characters) throw new ImportRefused('imports.too-large', `row ${number}`);
    const cells = new Map(record.map((cell, column) => [column, cleanText(cell)] as const).filter(([, cell]) => cell !== ''));
    if (cells.size > 0 && rows.length <= most.rows) rows.push({ number, cells });
  });
  return { sheet: { name: '', isHidden: false, rows: rows.slice(0, most.rows), isCutOff: rows.length > most.rows, remarks: [] }, encoding, isEncodingGuessed: isGuessed };
}

function readRecords(text: string, delimiter: string, take: (record: readonly string[], number: number) => void): void {
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record, { records }) => {
        take(record, records);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new ImportRefused('imports.broken-spreadsheet', `line ${'lines' in error ? String(error.lines) : '?'}`);
    throw error;
  }
}

/** The character that stands most evenly in the first lines, outside quotes. */
function delimiterOf(text: string): string | null {
  const lines = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/).filter((line) => line.trim()).slice(0, 20);
  const scored = delimiters.map((delimiter) => ({ delimiter, lines: lines.filter((line) => line.includes(delimiter)).length, count: (lines[0] ?? '').split(delimiter).length }));
  const best = scored.reduce((one, other) => (other.lines * other.count > one.lines * one.count ? other : one));
  return best.lines >= Math.max(2, lines.length / 2) ? best.delimiter : null;
}
