import type { ImportReport } from './report.ts';

/** A scenario in a file for somebody else. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What of the scenario stands in the file, counted as an import counts. */
  readonly report: ImportReport;
}

/** The least that a ZIP archive can say of time, so that equal scenarios give equal files. */
export const undated = new Date(1980, 0, 1);
