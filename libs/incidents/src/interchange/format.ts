import type { Tlp } from '#kernel';
import type { NoteContent } from '../domain/note-content.ts';
import type { NoteImportReport } from './report.ts';

export interface Read {
  readonly report: NoteImportReport;
  readonly content: NoteContent;
  /** The strictest label in the file; null if it names none. */
  readonly tlp: Tlp | null;
}
