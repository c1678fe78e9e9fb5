import type { ExerciseId, Id, PersonId } from '#kernel';

export type ReportExportId = Id<'ReportExport'>;
export type ExportFormat = 'docx' | 'pdf' | 'oscal';
export type ExportState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** A file of a report, being made or made, for the person who asked. */
export interface ReportExport {
  readonly exerciseId: ExerciseId;
  readonly id: ReportExportId;
  readonly personId: PersonId;
  readonly format: ExportFormat;
  readonly locale: 'en' | 'fr' | 'de';
  readonly state: ExportState;
  /** Per cent. */
  readonly progress: number;
  readonly requestedAt: Date;
}
