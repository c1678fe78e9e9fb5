import { type SelfRating, selfRatings } from './questionnaire.ts';
import type { QuestionnaireAnswer } from './questionnaire-answer.ts';

/** Two who tell each other what they answered learn from fewer what a third one did. `put_into_urn` knows the number too. */
export const fewestTogether = 4;

/** What a group answered together. */
export interface QuestionnaireResult {
  readonly answers: number;
  /** How many chose 1, 2, 3, 4 and 5, by question. */
  readonly scales: Readonly<Record<string, readonly number[]>>;
  /** By objective. */
  readonly self: Readonly<Record<string, Readonly<Record<SelfRating, number>>>>;
  /** By question, in no order that means anything; of all together only. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** Answers by team; an empty team stands for those of teams too small to have their own. */
export type AnswersByTeam = ReadonlyMap<string, readonly QuestionnaireAnswer[]>;

/**
 * The results of all, under the empty key, and of each team that may be shown. A team is shown from four answers on, and only
 * while those that are left over are four or none: else the difference between all and the teams shown would tell theirs.
 */
export function resultsOf(byTeam: AnswersByTeam, shuffled: <Item>(items: readonly Item[]) => readonly Item[]): ReadonlyMap<string, QuestionnaireResult> {
  const all = [...byTeam.values()].flat();
  if (all.length < fewestTogether) return new Map();
  const shown = [...byTeam].filter(([team, answers]) => team !== '' && answers.length >= fewestTogether).toSorted(([, a], [, b]) => b.length - a.length);
  let left = all.length - shown.reduce((sum, [, answers]) => sum + answers.length, 0);
  while (left > 0 && left < fewestTogether) left += shown.pop()?.[1].length ?? fewestTogether;
  const texts = Map.groupBy(shuffled(all.flatMap((answer) => Object.entries(answer.texts))), ([question]) => question);
  return new Map([
    ['', { ...counted(all), texts: Object.fromEntries([...texts].map(([question, given]) => [question, given.map(([, text]) => text)])) }],
    ...shown.map(([team, answers]): [string, QuestionnaireResult] => [team, { ...counted(answers), texts: {} }]),
  ]);
}

const counted = (answers: readonly QuestionnaireAnswer[]): Omit<QuestionnaireResult, 'texts'> => ({
  answers: answers.length,
  scales: tally(answers.map(({ scales }) => scales), (values) => [1, 2, 3, 4, 5].map((step) => values.filter((value) => value === step).length)),
  self: tally(answers.map(({ self }) => self), ratingCounts),
});

export const ratingCounts = (ratings: readonly SelfRating[]): Record<SelfRating, number> =>
  Object.fromEntries(selfRatings.map((rating) => [rating, ratings.filter((given) => given === rating).length])) as Record<SelfRating, number>;

function tally<Value, Count>(given: readonly Readonly<Record<string, Value>>[], count: (values: readonly Value[]) => Count): Record<string, Count> {
  const values = Map.groupBy(given.flatMap((one) => Object.entries(one)), ([key]) => key);
  return Object.fromEntries([...values].map(([key, entries]) => [key, count(entries.map(([, value]) => value))]));
}

/** A fair order that nobody can repeat. */
export function shuffle<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: crypto.randomUUID() }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item);
}
