import type { NoteContent } from './note-content.ts';
import { textsOf, withTexts } from './texts.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A text without the words, in whatever case they stand. */
export const without = (words: readonly { readonly quote: string; readonly instead: string }[]) => (text: string): string =>
  words.reduce((left, { quote, instead }) => left.replace(new RegExp(escaped(quote), 'giu'), () => instead), text);

/** The note without any flagged word; the same person gets the same number. Observables that tell such a word are left out. */
export function pseudonymised(content: NoteContent): NoteContent {
  const { personalData } = content;
  if (!personalData) return content;
  const subjects = [...new Set(personalData.passages.map(({ subject }) => subject))];
  // Longer words first, or a part of them would be left over.
  const words = personalData.passages.map(({ quote, subject }) => ({ quote, instead: `[${subjects.indexOf(subject) + 1}]` })).toSorted((one, other) => other.quote.length - one.quote.length);
  const cleaned = withTexts(content, without(words));
  const tells = (value: string): boolean => words.some(({ quote }) => value.toLowerCase().includes(quote.toLowerCase()));
  return { ...cleaned, observables: cleaned.observables.filter(({ value }) => !tells(value)), personalData: null };
}

/** The first flagged words that stand nowhere in the note. */
export function misquoted(content: NoteContent): string | null {
  const written = [...textsOf(content).map(({ text }) => text), ...content.observables.map(({ value }) => value)].map((text) => text.toLowerCase());
  return content.personalData?.passages.find(({ quote }) => !written.some((text) => text.includes(quote.toLowerCase())))?.quote ?? null;
}
