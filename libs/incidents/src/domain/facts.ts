import { contentLocales, type Locale } from '#kernel';
import type { NoteContent } from './note-content.ts';

/** What a list tells of a note or a release without opening it. */
export interface NoteFacts extends Pick<NoteContent, 'rsit' | 'determination' | 'investigation' | 'severity' | 'criticality' | 'sourceLocale'> {
  readonly techniques: readonly string[];
  /** Languages in which there is a narrative. */
  readonly languages: readonly Locale[];
  readonly lessonCount: number;
}

export function factsOf({ rsit, determination, investigation, severity, criticality, sourceLocale, techniques, narrative, lessons }: NoteContent): NoteFacts {
  const languages = contentLocales.filter((locale) => narrative[locale]);
  return { rsit, determination, investigation, severity, criticality, sourceLocale, techniques: techniques.map(({ id }) => id), languages, lessonCount: lessons.length };
}
