import { useTranslation } from 'react-i18next';
import { isLocale, type Locale } from '#kernel';

/** The language in which the page is shown now. */
export function useLocale(): Locale {
  const { i18n } = useTranslation('app');
  return isLocale(i18n.language) ? i18n.language : 'en';
}
