import type { Scenario } from '#exercise-engine';
import { hotDebriefErrors } from './hot-debrief.errors.ts';
import { questions, type SelfRating } from './questionnaire.ts';

export const longestAnswer = 2_000;

/** What one person answered; questions may be left out. */
export interface QuestionnaireAnswer {
  /** From 1 to 5, by question. */
  readonly scales: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, string>>;
  /** By objective of the scenario. */
  readonly self: Readonly<Record<string, SelfRating>>;
}

interface Given {
  readonly scales: readonly { readonly question: string; readonly value: number }[];
  readonly texts: readonly { readonly question: string; readonly text: string }[];
  readonly self: readonly { readonly objective: string; readonly rating: SelfRating }[];
}

/** What was given, checked against what was asked. Throws BAD_USER_INPUT. */
export function answerOf(given: Given, { objectives }: Pick<Scenario, 'objectives'>): QuestionnaireAnswer {
  for (const { question } of given.scales) requireAsked(question, 'scale');
  for (const { question } of given.texts) requireAsked(question, 'text');
  for (const { value } of given.scales) if (!Number.isInteger(value) || value < 1 || value > 5) throw hotDebriefErrors.scaleOutOfRange();
  for (const { text } of given.texts) if (text.length > longestAnswer) throw hotDebriefErrors.textTooLong(longestAnswer);
  for (const { objective } of given.self) if (!objectives.some(({ key }) => key === objective)) throw hotDebriefErrors.objectiveUnknown();
  const answer = {
    scales: Object.fromEntries(given.scales.map(({ question, value }) => [question, value])),
    texts: Object.fromEntries(given.texts.flatMap(({ question, text }) => (text.trim() === '' ? [] : [[question, text.trim()]]))),
    self: Object.fromEntries(given.self.map(({ objective, rating }) => [objective, rating])),
  };
  if (Object.values(answer).every((part) => Object.keys(part).length === 0)) throw hotDebriefErrors.answerEmpty();
  return answer;
}

function requireAsked(key: string, kind: 'scale' | 'text'): void {
  if (!questions.some((question) => question.key === key && question.kind === kind)) throw hotDebriefErrors.questionUnknown();
}
