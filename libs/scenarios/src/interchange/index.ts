import type { Scenario } from '#exercise-engine';
import { cacao } from './cacao/read.ts';
import { cexf } from './cexf/read.ts';
import type { Format, Found, Read } from './format.ts';
import { icebergTtx } from './icebergttx/read.ts';
import { looksLikeJson, parseJson } from '#kernel/import';
import { openAev } from './openaev/read.ts';
import { ImportRefused, type ImportReport, refusedReport } from './report.ts';
import { shapely } from './shapely.ts';
import { readCsvFile, readXlsx } from './spreadsheet/file.ts';
import type { TablePreview } from './spreadsheet/preview.ts';
import type { TableChoice } from './spreadsheet/choice.ts';
import { isWorkbook } from './spreadsheet/workbook.ts';
import { t3sf } from './t3sf/read.ts';
import { tocsin } from './tocsin/read.ts';
import { type Archive, isZip, openArchive, shown, unzip, type ZippedFile } from './zip.ts';

export type { ImportNote, ImportReport } from './report.ts';
export { refusedReport } from './report.ts';
export { type BookletReader, readers as bookletReaders } from './booklet/booklet.ts';
export { exportFormats, type ExportFormat, exportScenario } from './export.ts';
export { columnFields } from './spreadsheet/column.ts';
export type { TablePreview } from './spreadsheet/preview.ts';
export { type TableChoice, tableChoice } from './spreadsheet/choice.ts';
export { scenarioJsonSchema } from './tocsin/json-schema.ts';
export { type Reason, reasons, type Refusal, refusals } from './reasons.ts';

export interface ImportResult {
  readonly report: ImportReport;
  /** Null exactly when the report names a refusal. */
  readonly scenario: Scenario | null;
  /** Of a spreadsheet: how it was understood. */
  readonly table?: TablePreview;
  /** Bytes of the attachments by their SHA-256. */
  readonly attachments?: ReadonlyMap<string, Uint8Array>;
}

/** The largest file that is looked at, in bytes. */
export const largestImport = 50_000_000;

const formats: readonly Format[] = [tocsin, openAev, cexf, icebergTtx, t3sf, cacao];

/**
 * Reads a scenario from a file of any known format, recognised by its content. A bad file is refused in the report, never thrown.
 * What was chosen for its table concerns a spreadsheet alone.
 */
export async function importScenario(bytes: Uint8Array, fileName: string, choice: TableChoice = {}): Promise<ImportResult> {
  try {
    if (bytes.byteLength > largestImport) throw new ImportRefused('imports.too-large', `${bytes.byteLength} bytes`);
    return shapely(await readFile(bytes, fileName, choice));
  } catch (error) {
    if (error instanceof ImportRefused) return { report: refusedReport(error.reason, '', error.where), scenario: null };
    throw error;
  }
}

async function readFile(bytes: Uint8Array, fileName: string, choice: TableChoice): Promise<Read> {
  if (isZip(bytes)) return readArchive(await openArchive(bytes), fileName, choice);
  if (isOldOffice(bytes)) throw new ImportRefused('imports.old-spreadsheet');
  if (looksLikeJson(bytes)) return readDocument({ name: fileName, document: parseJson(bytes), others: [] });
  const read = readCsvFile(bytes, fileName, choice);
  if (!read) throw new ImportRefused('imports.unknown-format');
  return read;
}

/** The container of old Office files and of encrypted ones. */
const isOldOffice = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

function readDocument(found: Found): Read {
  const format = formats.find(({ recognises }) => recognises(found.document));
  if (!format) throw new ImportRefused('imports.unknown-format');
  return format.read(found);
}

async function readArchive(archive: Archive, fileName: string, choice: TableChoice): Promise<Read> {
  return isWorkbook(archive) ? readXlsx(archive, fileName, choice) : readFirst(await unzip(archive));
}

/** The first file that holds a scenario; the others are its attachments. */
function readFirst(files: readonly ZippedFile[]): Read {
  let refused = new ImportRefused('imports.no-scenario-inside');
  for (const { name, bytes } of files) {
    if (!looksLikeJson(bytes) && !/\.json$/i.test(name)) continue;
    try {
      const document = parseJson(bytes);
      if (formats.some(({ recognises }) => recognises(document))) return readDocument({ name, document, others: files.filter((other) => other.name !== name) });
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      refused = new ImportRefused(error.reason, [shown(name), error.where].filter(Boolean).join(': '));
    }
  }
  throw refused;
}
