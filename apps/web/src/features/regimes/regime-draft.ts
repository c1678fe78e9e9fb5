import { contentLocales, type Locale, type LocalizedText } from '#kernel';
import type { VariablesOf } from '../../graphql/graphql.ts';
import type { addRegime, kindNames, Regime } from './regimes-query.ts';

type RegimeInput = VariablesOf<typeof addRegime>['input'];

const hourMs = 3_600_000;
const nominalMonthMs = 30 * 24 * hourMs;

/** A regime as it is typed. */
export interface RegimeDraft {
  readonly authority: string;
  readonly authorityName: LocalizedText;
  readonly language: Locale;
  readonly kinds: readonly (typeof kindNames)[number][];
  readonly stages: readonly StageDraft[];
  readonly source: string;
  readonly sourceUrl: string;
  readonly confirmed: boolean;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface StageDraft {
  readonly key: string;
  readonly title: LocalizedText;
  readonly span: number | string;
  readonly unit: 'hours' | 'months';
  /** Key of the stage from whose submission it counts; empty for the moment of awareness. */
  readonly after: string;
  readonly whileOngoing: boolean;
}

export const blankStage: StageDraft = { key: '', title: {}, span: 72, unit: 'hours', after: '', whileOngoing: false };

export const blankRegime: RegimeDraft = {
  authority: '',
  authorityName: {},
  language: 'fr',
  kinds: ['PERSONAL_DATA'],
  stages: [blankStage],
  source: '',
  sourceUrl: '',
  confirmed: false,
  validFrom: '',
  validTo: '',
};

export const draftOf = ({ stages, validTo, ...regime }: Regime): RegimeDraft => ({
  ...regime,
  validTo: validTo ?? '',
  stages: stages.map(({ key, title, withinMs, months, after, whileOngoing }) => ({
    key,
    title,
    ...(months ? { span: months, unit: 'months' } : { span: withinMs / hourMs, unit: 'hours' }),
    after: after ?? '',
    whileOngoing: whileOngoing ?? false,
  })),
});

type Field = keyof RegimeDraft;

const short = /^[a-z][a-z0-9-]{1,40}$/;
const isComplete = (text: LocalizedText): boolean => contentLocales.every((locale) => text[locale]?.trim());
const isSound = ({ key, title, span, unit, after }: StageDraft, at: number, stages: readonly StageDraft[]): boolean =>
  short.test(key) && isComplete(title) && Number(span) > 0 && (unit === 'hours' || Number.isInteger(Number(span))) && (after === '' || stages.slice(0, at).some((earlier) => earlier.key === after));

/** The fields that cannot be sent as they are. */
export function problemsOf({ authority, authorityName, kinds, stages, source, sourceUrl, validFrom, validTo }: RegimeDraft): ReadonlySet<Field> {
  const sound: Partial<Record<Field, boolean>> = {
    authority: short.test(authority),
    authorityName: isComplete(authorityName),
    kinds: kinds.length > 0,
    stages: stages.length > 0 && stages.every(isSound) && new Set(stages.map(({ key }) => key)).size === stages.length,
    source: source.trim() !== '',
    sourceUrl: sourceUrl.trim() === '' || sourceUrl.trim().startsWith('https://'),
    validFrom: validFrom !== '',
    validTo: validTo === '' || validTo >= validFrom,
  };
  return new Set((Object.keys(sound) as Field[]).filter((field) => !sound[field]));
}

/** What is sent. */
export const inputOf = ({ authority, authorityName, language, kinds, stages, source, sourceUrl, confirmed, validFrom, validTo }: RegimeDraft): RegimeInput => ({
  authority,
  authorityName,
  language,
  kinds: [...kinds],
  stages: stages.map(({ key, title, span, unit, after, whileOngoing }) => ({
    key,
    title,
    withinMs: Number(span) * (unit === 'months' ? nominalMonthMs : hourMs),
    months: unit === 'months' ? Number(span) : null,
    after: after || null,
    whileOngoing: whileOngoing || null,
  })),
  source,
  sourceUrl,
  confirmed,
  validFrom,
  validTo: validTo === '' ? null : validTo,
});
