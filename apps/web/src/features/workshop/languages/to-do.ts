import type { TextStates, TranslationState } from '#exercise-engine';
import type { Locale } from '#kernel';

export const filters = ['all', 'to-do', 'missing', 'stale', 'draft', 'reviewed', 'terms'] as const;
export type Filter = (typeof filters)[number];

/** What is left over for a translator: everything that is not reviewed, and what misses a word of the glossary. */
export const needsWork = (text: TextStates, locale: Locale): boolean => stateIn(text, locale) !== 'reviewed' || missesTerms(text, locale);

export const stateIn = ({ states }: TextStates, locale: Locale): TranslationState => states[locale] ?? 'missing';

const missesTerms = ({ missedTerms }: TextStates, locale: Locale): boolean => (missedTerms[locale] ?? []).length > 0;

export function filtered(texts: readonly TextStates[], locale: Locale, filter: Filter): readonly TextStates[] {
  if (filter === 'all') return texts;
  if (filter === 'to-do') return texts.filter((text) => needsWork(text, locale));
  if (filter === 'terms') return texts.filter((text) => missesTerms(text, locale));
  return texts.filter((text) => stateIn(text, locale) === filter);
}

/** The next one that needs work after this one, from the beginning again at the end; null if none is left. */
export function nextToDo(texts: readonly TextStates[], locale: Locale, after: string | null): TextStates | null {
  const at = texts.findIndex(({ id }) => id === after);
  return [...texts.slice(at + 1), ...texts.slice(0, Math.max(at, 0))].find((text) => needsWork(text, locale)) ?? null;
}
