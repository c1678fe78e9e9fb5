import type { NoteContent } from './note-content.ts';
import { textsOf } from './texts.ts';

/** How what leaves an exercise is marked: the word of a language three times over, or between dashes. */
const marking = /(EXERCISE|EXERCICE|ÜBUNG|UEBUNG)[\s–—,.!-]{1,5}\1/u;

/** Whether the note quotes what an exercise sent, so that it may not pass for an incident. */
export const looksLikeExercise = (content: NoteContent): boolean => textsOf(content).some(({ text }) => marking.test(text));
