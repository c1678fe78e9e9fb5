import type { QuestionnaireAnswer } from '../domain/questionnaire-answer.ts';
import type { QuestionnaireResult } from '../domain/questionnaire-result.ts';
import type { QuestionnaireAnswerType, QuestionnaireResultType } from './questionnaire.types.ts';

/** GraphQL has no maps: keys become fields of lists. */
export const answerLists = ({ scales, texts, self }: QuestionnaireAnswer): QuestionnaireAnswerType => ({
  scales: Object.entries(scales).map(([question, value]) => ({ question, value })),
  texts: Object.entries(texts).map(([question, text]) => ({ question, text })),
  self: Object.entries(self).map(([objective, rating]) => ({ objective, rating })),
});

export const resultLists = ({ team, result }: { readonly team: string; readonly result: QuestionnaireResult }): QuestionnaireResultType => ({
  team: team === '' ? null : team,
  answers: result.answers,
  scales: Object.entries(result.scales).map(([question, counts]) => ({ question, counts })),
  self: Object.entries(result.self).map(([objective, { P, S, M, U, 'cannot-say': cannotSay }]) => ({ objective, P, S, M, U, cannotSay })),
  texts: Object.entries(result.texts).map(([question, texts]) => ({ question, texts })),
});
