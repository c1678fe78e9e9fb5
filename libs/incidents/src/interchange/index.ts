import type { Locale, Tlp } from '#kernel';
import { isObject, looksLikeJson, parseJson } from '#kernel/import';
import { looksLikeExercise } from '../domain/exercise-marking.ts';
import type { NoteContent } from '../domain/note-content.ts';
import type { Read } from './format.ts';
import { readMisp } from './misp/read.ts';
import { writeMisp } from './misp/write.ts';
import type { NoteFile, Outgoing } from './outgoing.ts';
import { ImportRefused, type NoteImportReport, refusedReport } from './report.ts';
import { readStix } from './stix/read.ts';
import { writeStix } from './stix/write.ts';

export type { NoteFile, Outgoing } from './outgoing.ts';
export { type NoteImportReport, refusedReport as refusedNoteReport } from './report.ts';
export { refusals as noteRefusals } from './reasons.ts';

/** The largest file that is looked at, in bytes. */
export const largestNoteFile = 50_000_000;

export interface NoteImport {
  readonly report: NoteImportReport;
  /** Null exactly when the report names a refusal. */
  readonly content: NoteContent | null;
  /** The strictest label in the file; null if it names none. */
  readonly tlp: Tlp | null;
}

export const noteFormats = ['stix', 'misp'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** A file of the note. Whoever asks has looked that it is no exercise and that the reader may read it. */
export const exportNote = (out: Outgoing, format: NoteFormat): NoteFile => (format === 'stix' ? writeStix(out) : writeMisp(out));

/** Reads a note from a file that is recognised by its content. A bad file is refused in the report, never thrown. `reader`: in which language a file is taken to be that names none. */
export function importNote(bytes: Uint8Array, name: string, reader: Locale): NoteImport {
  try {
    const found = read(bytes, name, reader);
    if (looksLikeExercise(found.content)) throw new ImportRefused('imports.exercise');
    return found;
  } catch (error) {
    if (error instanceof ImportRefused) return { report: refusedReport(error.reason, '', error.where), content: null, tlp: null };
    throw error;
  }
}

function read(bytes: Uint8Array, name: string, reader: Locale): Read {
  if (bytes.byteLength > largestNoteFile) throw new ImportRefused('imports.too-large', `${bytes.byteLength} bytes`);
  if (!looksLikeJson(bytes)) throw new ImportRefused('imports.unknown-format');
  const parsed = parseJson(bytes);
  const [document] = Array.isArray(parsed) && parsed.length === 1 ? parsed : [parsed];
  if (!isObject(document)) throw new ImportRefused(Array.isArray(parsed) ? 'imports.several-events' : 'imports.unknown-format');
  if (isStix(document)) return readStix(document, name, reader);
  if (isMisp(document)) return readMisp(document, name, reader);
  throw new ImportRefused('imports.unknown-format');
}

const isStix = (document: object): boolean => 'type' in document && document.type === 'bundle' && 'objects' in document;
/** Also an event that nothing wraps. */
const isMisp = (document: object): boolean => 'Event' in document || 'response' in document || ('info' in document && 'uuid' in document && 'threat_level_id' in document);
