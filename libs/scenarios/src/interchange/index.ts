import type { Scenario } from '#exercise-engine';
import { isObject, type JsonObject, looksLikeJson, parseJson } from './json.ts';
import { isOpenAev, readOpenAev } from './openaev/read.ts';
import { ImportRefused, type ImportReport, refusedReport } from './report.ts';
import { isZip, unzip, type ZippedFile } from './zip.ts';

export type { ImportNote, ImportReport } from './report.ts';
export { refusedReport } from './report.ts';
export { exportFormats, type ExportFormat, exportScenario } from './export.ts';
export { type Reason, reasons, type Refusal, refusals } from './reasons.ts';

export interface ImportResult {
  readonly report: ImportReport;
  /** Null exactly when the report names a refusal. */
  readonly scenario: Scenario | null;
}

/** The largest file that is looked at, in bytes. */
export const largestImport = 50_000_000;

/** Reads a scenario from a file of any known format, recognised by its content. A bad file is refused in the report, never thrown. */
export async function importScenario(bytes: Uint8Array, fileName: string): Promise<ImportResult> {
  try {
    if (bytes.byteLength > largestImport) throw new ImportRefused('imports.too-large');
    const { name, document, attachments } = await documentIn(bytes, fileName);
    if (!isOpenAev(document)) throw new ImportRefused('imports.unknown-format');
    return readOpenAev(document, attachments, name);
  } catch (error) {
    if (error instanceof ImportRefused) return { report: refusedReport(error.reason), scenario: null };
    throw error;
  }
}

interface Found {
  readonly name: string;
  readonly document: JsonObject;
  readonly attachments: readonly string[];
}

async function documentIn(bytes: Uint8Array, fileName: string): Promise<Found> {
  if (isZip(bytes)) return documentInArchive(await unzip(bytes));
  if (!looksLikeJson(bytes)) throw new ImportRefused('imports.unknown-format');
  const document = parseJson(bytes);
  if (!isObject(document)) throw new ImportRefused('imports.unknown-format');
  return { name: fileName, document, attachments: [] };
}

/** The first file that holds a scenario; the others are its attachments. */
function documentInArchive(files: readonly ZippedFile[]): Found {
  let refused = new ImportRefused('imports.no-scenario-inside');
  for (const { name, bytes } of files) {
    if (!looksLikeJson(bytes) && !/\.json$/i.test(name)) continue;
    try {
      const document = parseJson(bytes);
      if (!isObject(document) || !isOpenAev(document)) continue;
      return { name, document, attachments: files.map((file) => file.name).filter((other) => other !== name) };
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      refused = error;
    }
  }
  throw refused;
}
