import type { InjectContent } from '#exercise-engine';
import { contentLocales, locales, type Locale, type LocalizedText } from '#kernel';

/** Content as somebody writes it. With `same`, the text in the writer's language stands for all. */
export interface ContentDraft {
  readonly same: boolean;
  readonly subject: LocalizedText;
  readonly body: LocalizedText;
  readonly source: LocalizedText;
  readonly reference: string;
  readonly severity: Severity | null;
}

type Severity = NonNullable<InjectContent['severity']>;
const severities = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];
export const severityOf = (value: string | null): Severity | null => severities.find((severity) => severity === value) ?? null;

export const emptyDraft: ContentDraft = { same: true, subject: {}, body: {}, source: {}, reference: '', severity: null };

export const draftOf = ({ subject, body, source, reference, severity }: InjectContent): ContentDraft => ({
  same: false,
  subject,
  body,
  source: source ?? {},
  reference: reference ?? '',
  severity: severity ?? null,
});

export const withText = (text: LocalizedText, locale: Locale, words: string): LocalizedText => ({ ...text, [locale]: words });

const isWritten = (text: LocalizedText, locale: Locale): boolean => Boolean(text[locale]?.trim());

/** The languages that have a subject without a text or a text without a subject; all of them while none has both. */
export function missingIn(draft: ContentDraft, own: Locale): readonly Locale[] {
  const isComplete = (locale: Locale): boolean => isWritten(draft.subject, locale) && isWritten(draft.body, locale);
  const isBegun = (locale: Locale): boolean => isWritten(draft.subject, locale) || isWritten(draft.body, locale);
  const offered = draft.same ? [own] : contentLocales;
  return offered.some(isComplete) ? offered.filter((locale) => isBegun(locale) && !isComplete(locale)) : offered;
}

/** The languages without words of their own, whose readers get another one. */
export const untranslatedIn = (draft: ContentDraft): readonly Locale[] => (draft.same ? [] : contentLocales.filter((locale) => !isWritten(draft.body, locale)));

/** The languages in which a draft says something else than the content before, and those in which it still says the same. */
export function comparedWith({ subject, body, source }: InjectContent, draft: ContentDraft): { readonly changed: readonly Locale[]; readonly old: readonly Locale[] } {
  if (draft.same) return { changed: [], old: [] };
  const differs = (one: LocalizedText | undefined, other: LocalizedText, locale: Locale): boolean => (one?.[locale] ?? '').trim() !== (other[locale] ?? '').trim();
  const changed = locales.filter((locale) => differs(subject, draft.subject, locale) || differs(body, draft.body, locale) || differs(source, draft.source, locale));
  return { changed, old: locales.filter((locale) => !changed.includes(locale) && isWritten(draft.body, locale)) };
}

/** The draft in these languages alone; the readers of the others get one of them. */
export function onlyIn(draft: ContentDraft, kept: readonly Locale[]): ContentDraft {
  const part = (text: LocalizedText): LocalizedText => Object.fromEntries(kept.flatMap((locale) => (isWritten(text, locale) ? [[locale, text[locale]]] : [])));
  return { ...draft, subject: part(draft.subject), body: part(draft.body), source: part(draft.source) };
}

/** The content to send. Blank optional parts and languages are left out. */
export function contentOf(draft: ContentDraft, own: Locale): InjectContent {
  const { subject, body, source, reference, severity } = onlyIn(draft, locales);
  const spread = (text: LocalizedText): LocalizedText => (draft.same ? Object.fromEntries(contentLocales.map((locale) => [locale, text[own]?.trim() ?? ''])) : text);
  const hasSource = Object.keys(source).length > 0;
  return {
    subject: spread(subject),
    body: spread(body),
    ...(hasSource && { source: spread(source) }),
    ...(reference.trim() && { reference: reference.trim() }),
    ...(severity && { severity }),
  };
}
