import type { VariablesOf } from '../../../graphql/graphql.ts';
import type { answerQuestionnaire, HotDebrief } from '../documents.ts';

type Rating = NonNullable<HotDebrief['ownAnswer']>['self'][number]['rating'];

/** An answer as it is being filled in, by question and objective. */
export interface Draft {
  readonly scales: Readonly<Record<string, '1' | '2' | '3' | '4' | '5'>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly self: Readonly<Record<string, Rating>>;
}

/** Where an answer by name is changed, the one before. */
export const draftOf = (answer: HotDebrief['ownAnswer']): Draft => ({
  scales: Object.fromEntries((answer?.scales ?? []).map(({ question, value }) => [question, String(value) as Draft['scales'][string]])),
  texts: Object.fromEntries((answer?.texts ?? []).map(({ question, text }) => [question, text])),
  self: Object.fromEntries((answer?.self ?? []).map(({ objective, rating }) => [objective, rating])),
});

export const inputOf = ({ scales, texts, self }: Draft): VariablesOf<typeof answerQuestionnaire>['input'] => ({
  scales: Object.entries(scales).map(([question, value]) => ({ question, value: Number(value) })),
  texts: Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([question, text]) => ({ question, text })),
  self: Object.entries(self).map(([objective, rating]) => ({ objective, rating })),
});

export const isEmpty = (draft: Draft): boolean => Object.values(inputOf(draft)).every((part) => part.length === 0);
