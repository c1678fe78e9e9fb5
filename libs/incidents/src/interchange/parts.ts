import type { NoteContent } from '../domain/note-content.ts';

export type TimelineEntry = NoteContent['timeline'][number];
export type Moment = TimelineEntry['moment'];
export type Observable = NoteContent['observables'][number];
export type Impact = NoteContent['impacts'][number];
export type Lesson = NoteContent['lessons'][number];
