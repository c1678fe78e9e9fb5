import { contentLocales, type Locale, sha256Hex } from '#kernel';
import { type Part, partsOf, type PracticeContent, type Translation, type TranslationMethod } from './content.ts';

export type TranslationState = 'missing' | 'draft' | 'reviewed' | 'stale';

export interface TranslationStanding {
  readonly part: Part;
  readonly locale: Locale;
  /** `stale`: the source changed since. */
  readonly state: TranslationState;
  readonly method: TranslationMethod | null;
  readonly by: string | null;
  /** Hash of the source text from which it was written. */
  readonly sourceHash: string | null;
}

const isThere = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** Names one translation of one source text, word for word: what a reviewer has agreed to. */
export const agreementOf = (part: Part, locale: Locale, source: string, text: string): string => `${part} ${locale} ${sha256Hex(source)} ${sha256Hex(text)}`;

/** How each text stands in each language but the source; `agreed` are those that somebody reviewed. A text that is empty in the source has nothing to translate. */
export function standingOf(content: PracticeContent, agreed: ReadonlySet<string> = new Set()): TranslationStanding[] {
  const { sourceLocale, translations } = content;
  return partsOf(content).flatMap(({ part, text }) => {
    const source = text[sourceLocale];
    if (!isThere(source)) return [];
    const now = sha256Hex(source);
    return contentLocales.filter((locale) => locale !== sourceLocale).map((locale) => {
      const made = translations[part]?.[locale];
      const words = text[locale];
      const state = !isThere(words) ? 'missing' : agreed.has(agreementOf(part, locale, source, words)) ? 'reviewed' : !made ? 'draft' : made.sourceHash === now ? made.state : 'stale';
      return { part, locale, state, method: made?.method ?? null, by: made?.by ?? null, sourceHash: made?.sourceHash ?? null };
    });
  });
}

/** Languages in which every text is there, the source among them. */
export const completeLanguages = (content: PracticeContent): Locale[] => {
  const missing = new Set(standingOf(content).filter(({ state }) => state === 'missing').map(({ locale }) => locale));
  return contentLocales.filter((locale) => !missing.has(locale));
};

/** What keeps it from being published: a text that a required language lacks, or something to do that nobody has reviewed. */
export function unpublishable(content: PracticeContent, agreed: ReadonlySet<string>): TranslationStanding[] {
  const mustBeReviewed = new Set(content.blocks.filter(({ section }) => section === 'what-to-do').map(({ key }) => key));
  return standingOf(content, agreed).filter(({ part, state }) => state === 'missing' || (mustBeReviewed.has(part) && state !== 'reviewed'));
}

/** Marks as written by somebody, from the source as it stands, each translation that differs from before; the others keep their marks. */
export function marked(before: PracticeContent, after: PracticeContent, by: string): PracticeContent {
  const { sourceLocale } = after;
  const textsBefore = new Map(partsOf(before).map(({ part, text }) => [part, text]));
  const translations: Record<Part, Partial<Record<Locale, Translation>>> = {};
  for (const { part, text } of partsOf(after)) {
    for (const locale of contentLocales.filter((other) => other !== sourceLocale && isThere(text[other]))) {
      const isSame = textsBefore.get(part)?.[locale] === text[locale] && before.sourceLocale === sourceLocale;
      const mark = isSame ? before.translations[part]?.[locale] : { sourceHash: sha256Hex(text[sourceLocale] ?? ''), method: 'human' as const, state: 'draft' as const, by };
      if (mark) translations[part] = { ...translations[part], [locale]: mark };
    }
  }
  return { ...after, translations };
}

/** With one text of one language put in, and its mark. Null where the part is not there. */
export function translated(content: PracticeContent, part: Part, locale: Locale, words: string, mark: Translation): PracticeContent | null {
  if (!partsOf(content).some((candidate) => candidate.part === part)) return null;
  const translations = { ...content.translations, [part]: { ...content.translations[part], [locale]: mark } };
  if (part === 'title' || part === 'summary') return { ...content, [part]: { ...content[part], [locale]: words }, translations };
  const blocks = content.blocks.map((block) => (block.key === part ? { ...block, text: { ...block.text, [locale]: words } } : block));
  return { ...content, blocks, translations };
}

/** The texts that differ, as part and language with a blank between. */
export function changedTexts(before: PracticeContent, after: PracticeContent): string[] {
  const then = new Map(partsOf(before).map(({ part, text }) => [part, text]));
  return partsOf(after).flatMap(({ part, text }) => contentLocales.filter((locale) => (text[locale] ?? '') !== (then.get(part)?.[locale] ?? '')).map((locale) => `${part} ${locale}`));
}

/** The source texts by their hashes, kept so that what changed since can be shown. */
export const sourceTexts = (content: PracticeContent): { readonly hash: string; readonly text: string }[] => {
  const texts = partsOf(content).map(({ text }) => text[content.sourceLocale]).filter(isThere);
  return [...new Set(texts)].map((text) => ({ hash: sha256Hex(text), text }));
};
