import { initGraphQLTada } from 'gql.tada';
import type { ExerciseEvent, Scenario } from '#exercise-engine';
import type { Localized, LocalizedText } from '#kernel';
import type { introspection } from './graphql-env.d.ts';

/** What an import kept, changed and lost. `found` and `kept` count by kind. */
export interface ImportReport {
  readonly format: string;
  readonly title: string;
  readonly found: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, number>>;
  readonly changed: readonly ImportNote[];
  readonly lost: readonly ImportNote[];
  readonly refused: string | null;
}

export interface ImportNote {
  readonly kind: string;
  readonly where: string;
  readonly why: string;
}

/** Documents typed by the schema. Operations carry a name; subscriptions are called `room`, `cockpit` or `presence`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    DateTime: string;
    LocalizedText: LocalizedText;
    RoomEvent: Localized<ExerciseEvent>;
    LogEvent: ExerciseEvent;
    ScenarioContent: Scenario;
    ImportReport: ImportReport;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
