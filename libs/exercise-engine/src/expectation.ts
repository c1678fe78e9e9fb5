import type { LocalizedText } from '#kernel';
import type { After, Condition } from './trigger.ts';

/** What a team is expected to do for an objective. */
export type Expectation = {
  readonly key: string;
  readonly title: LocalizedText;
  /** Key of the objective that it serves. */
  readonly objective: string;
  readonly to: 'all' | readonly string[];
} & (JudgedByLog | JudgedByObservers);

/** Met from the first moment at which the condition held, whatever came later. */
interface JudgedByLog {
  readonly met: Condition;
  /** Less than was expected, and better than nothing. */
  readonly partly?: Condition;
  /** Later is late. What it counts from must have happened to the team, else nothing was expected of it. */
  readonly by?: { readonly at: number } | { readonly after: After };
}

/** No act of the team tells by itself: the observers' notes on it do. */
interface JudgedByObservers {
  readonly observed: true;
}
