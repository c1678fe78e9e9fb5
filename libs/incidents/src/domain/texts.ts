import { isLocalizedText, type Locale } from '#kernel';
import type { NoteContent } from './note-content.ts';

export interface WrittenText {
  /** Keys joined by `/`: `narrative`, `timeline/KEY/text`. */
  readonly path: string;
  readonly locale: Locale;
  readonly text: string;
}

/** Every text that somebody wrote, with where it stands. */
export const textsOf = ({ personalData: _, ...content }: NoteContent): WrittenText[] => within(content, []);

function within(value: unknown, path: readonly string[]): WrittenText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalizedText(value)) return (Object.entries(value) as [Locale, string][]).map(([locale, text]) => ({ path: path.join('/'), locale, text }));
  return Object.entries(value).flatMap(([name, inner]) => within(inner, [...path, keyOf(inner) ?? name]));
}

const keyOf = (value: unknown): string | null => (typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' ? value.key : null);

/** The same with every text passed through `change`; texts that stay the same stay. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value;
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (isLocalizedText(value)) return Object.fromEntries(Object.entries(value).map(([locale, text]) => [locale, change(text)]));
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner as unknown, change)]));
}
