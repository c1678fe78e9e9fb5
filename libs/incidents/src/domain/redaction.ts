import { contentLocales, isLocalizedText, type Locale, locales, type LocalizedText } from '#kernel';
import { z } from 'zod';
import type { NoteContent } from './note-content.ts';
import { fidelities } from './note-vocabulary.ts';
import { pseudonymised, without } from './personal-data.ts';
import { withTexts } from './texts.ts';

const most = 300;

/** What is taken out of a note before others read it. */
export const redactionShape = z.strictObject({
  /** Things and texts that are left out, by their paths: `narrative`, `timeline/KEY`, `techniques/T1486`. */
  fields: z.array(z.string().max(200)).max(most),
  /** Words that are replaced wherever they stand. */
  passages: z.array(z.strictObject({ quote: z.string().min(2).max(2_000), instead: z.string().max(200) })).max(most),
  /** The most exact that a moment is told. */
  dates: z.enum(fidelities),
  languages: z.array(z.enum(locales)).min(1).max(locales.length),
});
export type Redaction = Readonly<z.infer<typeof redactionShape>>;

export const nothingRedacted: Redaction = { fields: [], passages: [], dates: 'second', languages: [...contentLocales] };

const lists = ['services', 'timeline', 'observables', 'impacts', 'lessons'] as const;
const leftOut = '[…]';

type Moment = NoteContent['timeline'][number]['moment'];

/** What others are told. Never flagged personal data, nor when the city became aware and whom it had to notify; behind a pseudonym neither its zone, its measures nor in which language it was written. */
export function redacted(content: NoteContent, { fields, passages, dates, languages }: Redaction, behindPseudonym: boolean): NoteContent {
  const words = passages.toSorted((one, other) => other.quote.length - one.quote.length);
  const tells = (value: string): boolean => passages.some(({ quote }) => value.toLowerCase().includes(quote.toLowerCase()));
  const left = withTexts(withoutFields(pseudonymised(content), fields), without(words));
  const when = (moment: Moment): Moment => coarse(moment, dates, behindPseudonym);
  const told: NoteContent = {
    ...left,
    sourceLocale: (!behindPseudonym && languages.find((locale) => locale === content.sourceLocale)) || (languages[0] ?? content.sourceLocale),
    awareAt: null,
    notifiable: [],
    crossBorder: 'unknown',
    personalData: null,
    observables: left.observables.filter(({ value }) => !tells(value)),
    timeline: left.timeline.map((entry) => ({ ...entry, moment: when(entry.moment) })),
    impacts: left.impacts.map((impact) => ({ ...impact, started: impact.started && when(impact.started), ended: impact.ended && when(impact.ended) })),
    lessons: left.lessons.map((lesson) => ({ ...lesson, pointers: lesson.pointers.filter(({ kind }) => !behindPseudonym || kind !== 'measure') })),
  };
  return inLanguages(numbered(told), languages);
}

function withoutFields(content: NoteContent, fields: readonly string[]): NoteContent {
  const stays = (list: string) => ({ key }: { readonly key: string }) => !fields.includes(`${list}/${key}`);
  return {
    ...content,
    ...(fields.includes('title') && { title: { [content.sourceLocale]: leftOut } }),
    ...(fields.includes('narrative') && { narrative: {} }),
    services: content.services.filter(stays('services')),
    timeline: content.timeline.filter(stays('timeline')),
    observables: content.observables.filter(stays('observables')),
    impacts: content.impacts.filter(stays('impacts')),
    lessons: content.lessons.filter(stays('lessons')),
    techniques: content.techniques.filter(({ id }) => !fields.includes(`techniques/${id}`)),
  };
}

/** Keys are words of the author too, so that others get numbers. */
function numbered(content: NoteContent): NoteContent {
  const names = new Map(lists.flatMap((list) => content[list].map(({ key }, at): [string, string] => [`${list}/${key}`, `${list}-${at + 1}`])));
  const named = (list: string, key: string): string[] => [names.get(`${list}/${key}`) ?? []].flat();
  const renamed = <Item extends { readonly key: string }>(list: string, items: readonly Item[]): Item[] => items.map((item) => ({ ...item, key: named(list, item.key)[0] ?? item.key }));
  return {
    ...content,
    services: renamed('services', content.services),
    timeline: renamed('timeline', content.timeline),
    observables: renamed('observables', content.observables),
    lessons: renamed('lessons', content.lessons),
    impacts: renamed('impacts', content.impacts).map((impact) => ({
      ...impact,
      services: impact.services.flatMap((key) => named('services', key)),
      supersededBy: (impact.supersededBy && named('impacts', impact.supersededBy)[0]) ?? null,
    })),
  };
}

/** The first instant of the span that is told. Days are those of the city and told as if in UTC, so that the hour at which they begin does not tell the zone. */
function coarse({ at, fidelity, zone }: Moment, dates: Redaction['dates'], behindPseudonym: boolean): Moment {
  const told = fidelities.indexOf(fidelity) < fidelities.indexOf(dates) ? fidelity : dates;
  const isCalendar = fidelities.indexOf(told) <= fidelities.indexOf('day');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));
  const whole = isCalendar ? day : at;
  const kept = { year: 4, month: 7, day: 10, hour: 13, minute: 16, second: 19 }[told];
  return { at: whole.slice(0, kept) + '0000-01-01T00:00:00Z'.slice(kept), fidelity: told, zone: isCalendar || behindPseudonym ? 'UTC' : zone };
}

/** A text that is in none of them is left out, and says so. */
function inLanguages<Value>(value: Value, languages: readonly Locale[]): Value;
function inLanguages(value: unknown, languages: readonly Locale[]): unknown {
  if (isLocalizedText(value)) return chosen(value, languages);
  if (Array.isArray(value)) return value.map((item: unknown) => inLanguages(item, languages));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLanguages(inner as unknown, languages)]));
}

function chosen(text: LocalizedText, languages: readonly Locale[]): LocalizedText {
  const left = Object.entries(text).filter(([locale]) => languages.some((language) => language === locale));
  return left.length > 0 ? Object.fromEntries(left) : { [languages[0] ?? 'en']: leftOut };
}
