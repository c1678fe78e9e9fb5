import type { Tlp } from '#kernel';
import type { NoteContent } from '../domain/note-content.ts';
import type { NoteImportReport } from './report.ts';

/** What leaves, as its readers may read it. */
export interface Outgoing {
  readonly reference: string;
  readonly content: NoteContent;
  readonly tlp: Tlp;
  /** The city, or the pseudonym behind which it stands. */
  readonly author: string;
  readonly isPseudonymous: boolean;
  /** The UUID from which all ids are drawn: that of the note for its own city, for all others that of the thread, which is random and tells nothing of a city. */
  readonly seed: string;
  /** Of a release its day, since the hour could tell who. */
  readonly createdAt: Date;
  readonly modifiedAt: Date;
}

export interface NoteFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  readonly report: NoteImportReport;
}
