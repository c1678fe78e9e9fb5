import { isLocalizedText, type Locale, locales, sha256Hex } from '#kernel';
import { type Edit, valueAt } from './edit.ts';
import { editTo } from './edit-to.ts';
import { sourceLocale } from './languages.ts';
import type { Scenario, Translation } from './scenario.ts';

interface Writing {
  readonly path: readonly string[];
  readonly locale: Locale;
  /** Empty takes it away. */
  readonly to: string;
  /** What its author saw while writing. Something else there by now is a conflict. */
  readonly from?: string;
  /** A text that may be absent goes altogether with its last language. */
  readonly optional?: boolean;
}

/** Writes a text in one language, and down what a translation was written from. A new source makes its translations stale, which then know what it was. */
export function textEdits(scenario: Scenario, { path, locale, to, from, optional = false }: Writing): readonly Edit[] {
  const source = sourceLocale(scenario);
  const stood = textAt(scenario, path);
  const isLast = optional && to === '' && locales.every((other) => other === locale || stood[other] === undefined);
  const written = isLast ? editTo(scenario, path, null) : editTo(scenario, [...path, locale], to === '' ? null : to);
  const edit = from === undefined || from === (stood[locale] ?? '') ? written : { path: [...path, locale], from, to: written.to };
  if (locale !== source) return [edit, ...recordEdits(scenario, [path], locale, to === '' ? null : { of: sha256Hex(stood[source] ?? ''), reviewed: false })];
  const was = stood[source] ?? '';
  return [edit, ...translationsOf(scenario, path, sha256Hex(was)).map(([language, record]) => recordEdit(scenario, path, language, { ...record, from: was }))];
}

/** Says that translations fit their source as it stands now. */
export const reviewEdits = (scenario: Scenario, paths: readonly (readonly string[])[], locale: Locale): readonly Edit[] =>
  recordEdits(scenario, paths, locale, (path) => ({ of: sha256Hex(textAt(scenario, path)[sourceLocale(scenario)] ?? ''), reviewed: true }));

/** Takes a text out of a list by place. What is known of those after it moves with them. */
export function removalEdits(scenario: Scenario, list: readonly string[], at: number): readonly Edit[] {
  const texts = valueAt(scenario, list);
  if (!Array.isArray(texts)) return [];
  const recordsAt = (place: number): unknown => valueAt(scenario, ['languages', 'texts', [...list, String(place)].join('.')]);
  const moved = texts.flatMap((_, place) => (place < at || (recordsAt(place) === null && recordsAt(place + 1) === null) ? [] : editTo(scenario, ['languages', 'texts', [...list, String(place)].join('.')], recordsAt(place + 1))));
  const left = texts.filter((_, place) => place !== at);
  return [editTo(scenario, list, left.length > 0 ? left : null), ...moved];
}

type Record = Translation | null;

function recordEdits(scenario: Scenario, paths: readonly (readonly string[])[], locale: Locale, record: Record | ((path: readonly string[]) => Record)): readonly Edit[] {
  const recordOf = (path: readonly string[]): Record => (typeof record === 'function' ? record(path) : record);
  const changed = paths.filter((path) => recordOf(path) !== null || recordAt(scenario, path, locale));
  if (scenario.languages) return changed.map((path) => recordEdit(scenario, path, locale, recordOf(path)));
  if (changed.length === 0) return [];
  const texts = Object.fromEntries(changed.map((path) => [path.join('.'), { [locale]: recordOf(path) }]));
  return [{ path: ['languages'], from: null, to: { source: sourceLocale(scenario), texts } }];
}

const recordEdit = (scenario: Scenario, path: readonly string[], locale: Locale, record: Record): Edit => editTo(scenario, ['languages', 'texts', path.join('.'), locale], record);

const recordAt = (scenario: Scenario, path: readonly string[], locale: Locale): Translation | undefined => scenario.languages?.texts[path.join('.')]?.[locale];

/** Those that were written from a source text of this hash. */
function translationsOf(scenario: Scenario, path: readonly string[], of: string): readonly (readonly [Locale, Translation])[] {
  return locales.flatMap((locale) => {
    const record = recordAt(scenario, path, locale);
    return record?.of === of ? [[locale, record] as const] : [];
  });
}

function textAt(scenario: Scenario, path: readonly string[]): Partial<{ [Language in Locale]: string }> {
  const text = valueAt(scenario, path);
  return isLocalizedText(text) ? text : {};
}
