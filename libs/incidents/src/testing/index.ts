export type { NoteContent } from '../domain/note-content.ts';
export { forgetDuePersonalData } from './forget.ts';
export { aNoteContent } from './note-content.ts';
