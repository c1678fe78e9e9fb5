import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, type Locale } from '#kernel';

export const storageKey = 'tocsin.locale';
/** The languages of every page. */
export const interfaceLocales: readonly Locale[] = ['en', 'fr', 'de'];
export const languageNames: Record<Locale, string> = { en: 'English', fr: 'Français', de: 'Deutsch', lb: 'Lëtzebuergesch' };

const catalogues = import.meta.glob<{ default: Record<string, unknown> }>('./locales/*/*.json');

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = catalogues[`./locales/${language}/${namespace}.json`];
    if (!load) return done(null, {});
    load().then(
      (catalogue) => done(null, catalogue.default),
      (error: Error) => done(error, true),
    );
  },
};

/** The language chosen on this device before, else the first of the browser's that we speak. */
function firstLanguage(): Locale {
  const chosen = localStorage.getItem(storageKey);
  const wanted = [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag): tag is Locale => isLocale(tag) && interfaceLocales.includes(tag)) ?? 'en';
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

await i18next
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: firstLanguage(),
    fallbackLng: { lb: ['de', 'en'], default: ['en'] },
    supportedLngs: ['en', 'fr', 'de', 'lb'],
    ns: ['app'],
    defaultNS: 'app',
    fallbackNS: 'app',
    interpolation: { escapeValue: false },
  });
