import { lintExpectations } from './lint-expectations.ts';
import { lintGraph } from './lint-graph.ts';
import { lintKnowledge } from './lint-knowledge.ts';
import { lintReferences } from './lint-references.ts';
import { lintTexts } from './lint-texts.ts';
import { lintValues } from './lint-values.ts';
import { lintWindows } from './lint-windows.ts';
import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** Everything wrong with a scenario; empty when it can be played. */
export const lintScenario = (scenario: Scenario): readonly Problem[] => [
  ...lintValues(scenario),
  ...lintReferences(scenario),
  ...lintGraph(scenario),
  ...lintExpectations(scenario),
  ...lintKnowledge(scenario),
  ...lintTexts(scenario),
  ...lintWindows(scenario),
];
