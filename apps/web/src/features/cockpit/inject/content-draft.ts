import type { InjectContent } from '#exercise-engine';
import { contentLocales, type Locale, type LocalizedText } from '#kernel';

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

/** The languages in which subject or text is still missing. */
export function missingIn(draft: ContentDraft, own: Locale): readonly Locale[] {
  const isComplete = (locale: Locale): boolean => Boolean(draft.subject[locale]?.trim() && draft.body[locale]?.trim());
  return (draft.same ? [own] : contentLocales).filter((locale) => !isComplete(locale));
}

/** The content to send. Blank optional parts are left out. */
export function contentOf(draft: ContentDraft, own: Locale): InjectContent {
  const spread = (text: LocalizedText): LocalizedText => (draft.same ? Object.fromEntries(contentLocales.map((locale) => [locale, text[own]?.trim() ?? ''])) : text);
  const hasSource = Object.values(draft.source).some((words) => words?.trim());
  return {
    subject: spread(draft.subject),
    body: spread(draft.body),
    ...(hasSource && { source: spread(draft.source) }),
    ...(draft.reference.trim() && { reference: draft.reference.trim() }),
    ...(draft.severity && { severity: draft.severity }),
  };
}
