import type { Locale, LocalizedText } from '#kernel';
import type { OpenPractice } from '../practices-query.ts';

type Translation = OpenPractice['content']['translations'][number];
/** How a text stands for a reader: theirs from the beginning, or how it came into their language. */
export type Standing = 'source' | Translation['state'];

/** The worst that any part of a practice comes to in a language decides what is said of the whole. */
export function standingIn({ sourceLocale, content }: Pick<OpenPractice, 'sourceLocale' | 'content'>, locale: Locale): Standing {
  if (locale === sourceLocale) return 'source';
  const states = content.translations.filter((translation) => translation.locale === locale).map(({ state }) => state);
  return (['MISSING', 'STALE', 'DRAFT'] as const).find((state) => states.includes(state)) ?? (states.length > 0 ? 'REVIEWED' : 'MISSING');
}

/** What is shown of a text: the reader's language, else the source. */
export function shownOf(text: LocalizedText, locale: Locale, sourceLocale: Locale): { readonly text: string; readonly locale: Locale } {
  const own = text[locale];
  return own === undefined || own.trim() === '' ? { text: text[sourceLocale] ?? '', locale: sourceLocale } : { text: own, locale };
}
