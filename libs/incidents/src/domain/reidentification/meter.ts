import type { Locale } from '#kernel';
import type { NoteContent } from '../note-content.ts';
import { fidelities } from '../note-vocabulary.ts';
import { textsOf, type WrittenText } from '../texts.ts';
import { dialect, places, products, sides } from './gazetteer.ts';

export const tellKinds = ['city', 'place', 'person', 'product', 'inhabitants', 'dialect', 'date', 'border', 'language', 'address'] as const;
export const levels = ['low', 'medium', 'high'] as const;

/** A passage by which a reader could tell the city. */
export interface Tell {
  readonly kind: (typeof tellKinds)[number];
  readonly path: string;
  /** Null for what is told outside of a text. */
  readonly locale: Locale | null;
  readonly quote: string;
  /** How far it narrows the circle by itself. */
  readonly weight: (typeof levels)[number];
}

/** What the source city knows of itself. */
export interface Circle {
  /** Names of the cities of the network. */
  readonly cities: readonly string[];
  /** Names of the people of the source city. */
  readonly people: readonly string[];
}

export interface Reading {
  readonly level: (typeof levels)[number];
  readonly tells: readonly Tell[];
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** The words alone, not inside of another. */
const alone = (words: readonly string[], flags = 'giu'): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.map(escaped).join('|') || '(?!)'})(?![\p{L}\p{N}])`, flags);

type Rule = readonly [kind: Tell['kind'], weight: Tell['weight'], pattern: RegExp];

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december';
const standing: readonly Rule[] = [
  ['city', 'high', alone(places.filter(({ kind }) => kind === 'city').flatMap(({ names }) => names))],
  ['place', 'high', alone(places.filter(({ kind }) => kind === 'place').flatMap(({ names }) => names), 'gu')],
  ['person', 'high', /(?<!\p{L})(?:Herrn?|Frau|Mme|Mlle|Mr|Mrs|Ms|Monsieur|Madame|Dr|M)\.? +\p{Lu}[\p{L}’'-]+(?: +\p{Lu}[\p{L}’'-]+)?/gu],
  ['product', 'medium', alone(products, 'gu')],
  ['inhabitants', 'medium', /\b\d[\d .,’']*\d?\s*(?:inhabitants|habitants|Einwohner(?:innen)?|Awunner|employees|staff|agents|collaborateurs|Mitarbeiter(?:innen|nde)?|Beschäftigte)/giu],
  ['dialect', 'medium', alone(dialect, 'gu')],
  ['date', 'low', new RegExp(String.raw`(?<![\d.])\d{1,2}(?:\.|er|st|nd|rd|th)?\s+(?:${months})(?!\p{L})|(?:${months})\s+\d{1,2}(?!\d)|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b`, 'giu')],
  ['border', 'medium', alone(sides.flatMap(({ words }) => words), 'gu')],
  ['address', 'high', /[\w.+-]+@[\w-]+\.[\w.]+|(?:https?:\/\/|www\.)[^\s)]+|(?<!\p{L})(?:rue|avenue|boulevard|place)\s+(?:de |du |des |de la )?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+(?:straße|strasse|platz|gasse)\b(?:\s+\d+)?/gu],
];

/** How a reader could tell the city: read before a release goes out, on what would go out. A warning, no proof that nobody can. */
export function reidentification(content: NoteContent, { cities, people }: Circle): Reading {
  const rules: readonly Rule[] = [...standing, ['city', 'high', alone(cities)], ['person', 'high', alone(people.flatMap(namesOf))]];
  const inTexts = textsOf(content).flatMap((text) => rules.flatMap((rule) => tellsIn(text, rule)));
  const tells = [...once(inTexts), ...dated(content), ...addressed(content), ...spoken(content)];
  return { level: levelOf(tells), tells };
}

function tellsIn({ path, locale, text }: WrittenText, [kind, weight, pattern]: Rule): Tell[] {
  return [...text.matchAll(pattern)].map(([quote]) => ({ kind, path, locale, quote, weight }));
}

/** The whole name and each part that is long enough to be nobody else's word. */
const namesOf = (name: string): string[] => [name, ...name.split(/\s+/).filter((part) => part.length > 3)];

const once = (tells: readonly Tell[]): Tell[] => [...new Map(tells.map((tell) => [`${tell.kind} ${tell.path} ${tell.locale} ${tell.quote}`, tell])).values()];

function dated({ timeline }: NoteContent): Tell[] {
  return timeline
    .filter(({ moment }) => fidelities.indexOf(moment.fidelity) >= fidelities.indexOf('day'))
    .map(({ key, moment }): Tell => ({ kind: 'date', path: `timeline/${key}/moment`, locale: null, quote: moment.at.slice(0, 10), weight: 'low' }));
}

/** Domains, addresses and mailboxes are of the attacker or of the city; nobody can tell which but its author. */
const addressed = ({ observables }: NoteContent): Tell[] =>
  observables.filter(({ type }) => type === 'email').map(({ key, value }): Tell => ({ kind: 'address', path: `observables/${key}/value`, locale: null, quote: value, weight: 'medium' }));

/** A text in one language only is that of those who speak it. */
function spoken({ narrative, sourceLocale }: NoteContent): Tell[] {
  const written = Object.keys(narrative);
  const isLonely = written.length === 1 && sourceLocale !== 'en';
  return isLonely || sourceLocale === 'lb' ? [{ kind: 'language', path: 'narrative', locale: sourceLocale, quote: sourceLocale, weight: sourceLocale === 'lb' ? 'high' : 'medium' }] : [];
}

const enough = 3;

/** One strong tell is enough; so are several kinds of weaker ones together, since each halves the circle. */
function levelOf(tells: readonly Tell[]): Reading['level'] {
  if (tells.some(({ weight }) => weight === 'high')) return 'high';
  const kinds = new Set(tells.map(({ kind }) => kind));
  if (kinds.size >= enough) return 'high';
  return tells.some(({ weight }) => weight === 'medium') || tells.length >= enough ? 'medium' : 'low';
}
