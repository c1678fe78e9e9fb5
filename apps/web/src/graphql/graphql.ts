import { initGraphQLTada } from 'gql.tada';
import type { Beside, Edit, ExerciseEvent, KeptForecast, Scenario } from '#exercise-engine';
import type { Localized, LocalizedText } from '#kernel';
import type { introspection } from './graphql-env.d.ts';
import type { IncidentContent } from './incident-content.ts';

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

/** What a section of a report is made of. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly ReportRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ReportRun[])[] }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly alternative: string; readonly width: number; readonly height: number; readonly svg: string };

export interface ReportRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly link?: string;
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
    ScenarioEdit: Edit;
    ForecastNumbers: KeptForecast;
    ForecastBeside: Beside & { readonly keptAt: string };
    ImportReport: ImportReport;
    IncidentContent: IncidentContent;
    ReportBlocks: readonly ReportBlock[];
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
