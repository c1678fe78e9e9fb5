import type { ImportReport } from './report.ts';

/** A scenario in a file for somebody else. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What of the scenario stands in the file, counted as an import counts. */
  readonly report: ImportReport;
}
