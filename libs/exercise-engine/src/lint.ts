import { lintGraph } from './lint-graph.ts';
import { lintReferences } from './lint-references.ts';
import { lintTexts } from './lint-texts.ts';
import { lintValues } from './lint-values.ts';
import type { Scenario } from './scenario.ts';

/** Something that keeps a scenario from being played well. `where` is the path of what is wrong, such as `injects.first-call.trigger`. */
export interface Problem {
  readonly where: string;
  readonly reason: `scenarios.${string}`;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Everything wrong with a scenario; empty when it can be played. */
export const lintScenario = (scenario: Scenario): readonly Problem[] => [
  ...lintValues(scenario),
  ...lintReferences(scenario),
  ...lintGraph(scenario),
  ...lintTexts(scenario),
];
