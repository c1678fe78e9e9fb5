import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { contentLocales, type Locale } from '#kernel';
import { graphql } from '../graphql/graphql.ts';
import { storageKey } from '../i18n/index.ts';
import { useViewer } from './viewer.ts';

const changeLanguage = graphql(`mutation changeLanguage($locale: Locale!) { changeLanguage(locale: $locale) { id locale } }`);

/** Shows the page in the viewer's language; in German where Luxembourgish is not offered. */
export function useViewerLanguage(offered: readonly Locale[] = contentLocales): void {
  const { locale } = useViewer();
  const { i18n } = useTranslation('app');
  const language = offered.includes(locale) ? locale : 'de';
  useEffect(() => void i18n.changeLanguage(language), [i18n, language]);
}

/** Changes the viewer's language here and on the server. */
export function useChangeLanguage(): (locale: Locale) => void {
  const { i18n } = useTranslation('app');
  const [, change] = useMutation(changeLanguage);
  return (locale) => {
    localStorage.setItem(storageKey, locale);
    void i18n.changeLanguage(locale);
    void change({ locale });
  };
}
