export type VariableValue = string | number | boolean;

/** When an inject becomes due for one team. Milliseconds of exercise time. */
export type Trigger =
  | { readonly at: number }
  | { readonly after: After }
  | { readonly when: Condition; readonly delayMs?: number }
  /** Becomes due at `byMs` unless the condition has held until then. */
  | { readonly unless: Condition; readonly byMs: number }
  | { readonly manual: true }
  /** Dormant stock that the director may play. */
  | { readonly contingency: true };

/** Counts from the moment that something happened in the same team. */
export interface After {
  readonly inject?: string;
  /** Of the inject. `answered` includes a decision taken. */
  readonly happened?: 'released' | 'opened' | 'answered';
  readonly milestone?: string;
  readonly phase?: string;
  readonly delayMs: number;
}

/** Evaluated for one team; `team` turns to another one. Total and free of side effects. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly milestone: string }
  /** The team answered the inject; `contains` looks for a word in the answer, case and accents apart. */
  | { readonly answered: string; readonly contains?: string }
  | { readonly decided: string; readonly option?: string }
  /** `withinMs` looks back from now; it is noticed when the count rises, never when time alone lets it fall. */
  | { readonly count: Countable; readonly is: Comparison; readonly than: number; readonly withinMs?: number }
  | { readonly score: string; readonly is: Comparison; readonly than: number }
  | { readonly variable: string; readonly is: Comparison; readonly than: VariableValue }
  | { readonly team: string; readonly holds: Condition };

export type Countable = 'released' | 'opened' | 'answers' | 'decisions' | 'shared' | 'missed-deadlines';
export type Comparison = 'equal' | 'more' | 'less' | 'at-least' | 'at-most';

/** A change of the world. It touches the team it happens in, or the one named. */
export type Effect = { readonly team?: string } & (
  | { readonly milestone: string; readonly active: boolean }
  | { readonly variable: string; readonly set: VariableValue }
  | { readonly variable: string; readonly add: number }
  | { readonly objective: string; readonly points: number }
);
