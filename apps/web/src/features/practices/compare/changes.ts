import type { Locale, LocalizedText } from '#kernel';
import type { OpenPractice } from '../practices-query.ts';
import { shownOf } from '../reading/standing.ts';

interface Comparable extends Pick<OpenPractice, 'title' | 'summary' | 'sourceLocale'> {
  readonly content: Pick<OpenPractice['content'], 'blocks'>;
}

type Section = OpenPractice['content']['blocks'][number]['section'];

export interface Change {
  /** `title`, `summary` or the key of a block. */
  readonly part: string;
  readonly section: Section | null;
  readonly before: string;
  readonly after: string;
}

/** What differs, in the order of the newer one; what it no longer has comes last. */
export function changesBetween(older: Comparable, newer: Comparable, locale: Locale): Change[] {
  const [before, after] = [partsOf(older, locale), partsOf(newer, locale)];
  const parts = [...after.keys(), ...[...before.keys()].filter((part) => !after.has(part))];
  return parts
    .map((part) => ({ part, section: (after.get(part) ?? before.get(part))?.section ?? null, before: before.get(part)?.text ?? '', after: after.get(part)?.text ?? '' }))
    .filter((change) => change.before !== change.after);
}

function partsOf({ title, summary, sourceLocale, content }: Comparable, locale: Locale): ReadonlyMap<string, { readonly section: Section | null; readonly text: string }> {
  const shown = (text: LocalizedText, section: Section | null) => ({ section, text: shownOf(text, locale, sourceLocale).text });
  return new Map([['title', shown(title, null)], ['summary', shown(summary, null)], ...content.blocks.map(({ key, text, section }) => [key, shown(text, section)] as const)]);
}
