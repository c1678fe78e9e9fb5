import type { Locale } from '#kernel';

/** Tag for dates and numbers; browsers know no Luxembourgish, whose conventions are the German ones. */
const formatTags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE', lb: 'de-LU' };
export const formatTag = (locale: Locale): string => formatTags[locale];

/** Short names of the days for the language that browsers do not know, from Sunday. */
const luxembourgishDays = ['Son.', 'Méi.', 'Dën.', 'Mët.', 'Don.', 'Fre.', 'Sam.'];

/** `Tue`, in the reader's language. `day` is any instant of that day by UTC. */
export const weekday = (day: Date, locale: Locale): string =>
  (locale === 'lb' && luxembourgishDays[day.getUTCDay()]) || new Intl.DateTimeFormat(formatTag(locale), { weekday: 'short', timeZone: 'UTC' }).format(day);
