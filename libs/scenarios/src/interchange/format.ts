import type { Scenario } from '#exercise-engine';
import type { ImportReport } from './report.ts';
import type { TablePreview } from './spreadsheet/preview.ts';
import type { ZippedFile } from './zip.ts';

/** A JSON document that may hold a scenario. */
export interface Found {
  /** Of the file, or of the file in the archive. */
  readonly name: string;
  readonly document: unknown;
  /** What else lies in the archive. */
  readonly others: readonly ZippedFile[];
}

export interface Read {
  readonly report: ImportReport;
  readonly scenario: Scenario;
  readonly table?: TablePreview;
  /** Bytes of the attachments by their SHA-256. */
  readonly attachments?: ReadonlyMap<string, Uint8Array>;
}

/** One format that scenarios come in as JSON, alone or in an archive. */
export interface Format {
  recognises(document: unknown): boolean;
  /** @throws ImportRefused */
  read(found: Found): Read;
}
