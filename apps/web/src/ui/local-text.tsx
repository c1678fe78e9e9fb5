import { type ReactElement, useCallback } from 'react';
import { type Locale, type LocalizedText, locales, textIn } from '#kernel';
import { useLocale } from '../i18n/use-locale.ts';

/** Gives texts in the reader's language, else in the nearest that is there. The same function as long as the language stays. */
export function useLocalText(): (text: LocalizedText) => string {
  const locale = useLocale();
  return useCallback((text) => textIn(text, locale), [locale]);
}

/** A text in the reader's language; says to screen readers when it had to be another one. */
export function LocalText({ text }: { readonly text: LocalizedText }): ReactElement {
  const locale = useLocale();
  const shown = textIn(text, locale);
  return <span lang={languageOf(text, shown, locale)}>{shown}</span>;
}

const languageOf = (text: LocalizedText, shown: string, locale: Locale): Locale | undefined =>
  text[locale] === shown ? undefined : locales.find((candidate) => text[candidate] === shown);
