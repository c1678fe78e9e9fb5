import type { Read } from '../format.ts';
import { Ledger } from '../report.ts';
import type { Archive } from '../zip.ts';
import { readCsv } from './csv.ts';
import { knownColumns, recogniseColumns } from './column.ts';
import type { TableChoice } from './choice.ts';
import { readTable } from './read.ts';
import { readWorkbook } from './workbook.ts';

export async function readXlsx(archive: Archive, fileName: string, choice: TableChoice): Promise<Read> {
  return readTable({ format: 'msel-xlsx', fileName, ...(await readWorkbook(archive)) }, choice);
}

/** Null if the text is no table, or one in which nothing looks like a list of injects. */
export function readCsvFile(bytes: Uint8Array, fileName: string, choice: TableChoice): Read | null {
  const file = readCsv(bytes);
  if (!file || !looksLikeInjects(file.sheet)) return null;
  const ledger = new Ledger();
  if (file.isEncodingGuessed) ledger.change('scenario', 'encoding', 'imports.encoding-guessed', file.encoding);
  return readTable({ format: 'msel-csv', fileName, sheets: [file.sheet], unread: [] }, choice, ledger);
}

const looksLikeInjects = (sheet: Parameters<typeof knownColumns>[0]): boolean => knownColumns(sheet) > 1 || [...recogniseColumns(sheet).fields.values()].includes('time');
