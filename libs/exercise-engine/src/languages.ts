import { contentLocales, type Locale, type LocalizedText, locales, sha256Hex } from '#kernel';
import { missedTerms } from './glossary.ts';
import type { Scenario, Translation } from './scenario.ts';
import { type TextOfScenario, textsOf } from './texts-of.ts';

/** `stale`: the source says something else than what it was written from. The source itself is missing or reviewed. */
export const translationStates = ['missing', 'stale', 'draft', 'reviewed'] as const;
export type TranslationState = (typeof translationStates)[number];

export interface TextStates extends TextOfScenario {
  /** The path joined by points, as `languages.texts` names it. */
  readonly id: string;
  readonly states: Readonly<Partial<Record<Locale, TranslationState>>>;
  /** Keys of glossary terms that the source has and the translation lacks. */
  readonly missedTerms: Readonly<Partial<Record<Locale, readonly string[]>>>;
}

export interface LanguageStates {
  readonly source: Locale;
  /** The source, the languages of content, and any other in which something is written. */
  readonly locales: readonly Locale[];
  readonly texts: readonly TextStates[];
  /** Number of texts. */
  readonly coverage: Readonly<Partial<Record<Locale, Readonly<Record<TranslationState, number>>>>>;
}

/** How far each text of a scenario is in each language. */
export function languageStates(scenario: Scenario): LanguageStates {
  const source = sourceLocale(scenario);
  const found = textsOf(scenario);
  const used = locales.filter((locale) => locale === source || contentLocales.some((content) => content === locale) || found.some(({ text }) => text[locale]?.trim()));
  const texts = found.map(({ path, text }): TextStates => {
    const id = path.join('.');
    const records = scenario.languages?.texts[id];
    return {
      id,
      path,
      text,
      states: Object.fromEntries(used.map((locale) => [locale, stateOf(text, locale, source, records?.[locale])])),
      missedTerms: Object.fromEntries(used.map((locale) => [locale, missedTerms(scenario.glossary, text, { from: source, to: locale })])),
    };
  });
  return { source, locales: used, texts, coverage: Object.fromEntries(used.map((locale) => [locale, countStates(texts, locale)])) };
}

/** The language in which a scenario is written first: the one it names, else one that its title is in. */
export const sourceLocale = ({ languages, title }: Scenario): Locale => languages?.source ?? contentLocales.find((locale) => title[locale]?.trim()) ?? 'en';

function stateOf(text: LocalizedText, locale: Locale, source: Locale, record: Translation | undefined): TranslationState {
  if (!text[locale]?.trim()) return 'missing';
  if (locale === source) return 'reviewed';
  if (!record) return 'draft';
  if (record.of !== hashOfText(text, source)) return 'stale';
  return record.reviewed ? 'reviewed' : 'draft';
}

function countStates(texts: readonly TextStates[], locale: Locale): Record<TranslationState, number> {
  const counts = { missing: 0, stale: 0, draft: 0, reviewed: 0 };
  for (const { states } of texts) counts[states[locale] ?? 'missing'] += 1;
  return counts;
}

const hashes = new WeakMap<LocalizedText, Map<Locale, string>>();

/** SHA-256 of a text in one language. Texts that an edit did not touch keep theirs. */
function hashOfText(text: LocalizedText, locale: Locale): string {
  const ofText = hashes.get(text) ?? new Map<Locale, string>();
  const hash = ofText.get(locale) ?? sha256Hex(text[locale] ?? '');
  hashes.set(text, ofText.set(locale, hash));
  return hash;
}
