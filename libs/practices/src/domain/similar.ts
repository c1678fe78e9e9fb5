import { contentLocales } from '#kernel';
import type { PracticeVersion } from './version.ts';

/** Longer than articles and prepositions. */
const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

type Told = Pick<PracticeVersion, 'title' | 'summary'>;

/** The share of words in common, in the language in which they have most: 0 to 1. */
export function likeness(one: Told, other: Told): number {
  const shares = contentLocales.map((locale) => {
    const [mine, theirs] = [one, other].map(({ title, summary }) => words(`${title[locale] ?? ''} ${summary[locale] ?? ''}`)) as [Set<string>, Set<string>];
    const shared = [...mine].filter((word) => theirs.has(word)).length;
    return shared === 0 ? 0 : shared / (mine.size + theirs.size - shared);
  });
  return Math.max(...shares);
}
