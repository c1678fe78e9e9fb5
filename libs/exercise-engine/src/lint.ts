import { lintAddresses } from './lint-addresses.ts';
import { lintExpectations } from './lint-expectations.ts';
import { lintAfter } from './lint-after.ts';
import { lintKnowledge } from './lint-knowledge.ts';
import { lintLoad } from './lint-load.ts';
import { lintMarking } from './lint-marking.ts';
import { lintReach } from './lint-reach.ts';
import { lintReferences } from './lint-references.ts';
import { lintTexts } from './lint-texts.ts';
import { lintValues } from './lint-values.ts';
import { lintWindows } from './lint-windows.ts';
import { type Finding, nameOf, severities } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { textsOf } from './texts.ts';

/** Everything wrong with a scenario. It can be played when there is no error among it, and is sound when there is nothing. */
export function lintScenario(scenario: Scenario): readonly Finding[] {
  const texts = textsOf(scenario);
  const broken = [...lintReferences(scenario), ...lintAfter(scenario)];
  return [
    ...lintValues(scenario),
    ...broken,
    ...lintReach(scenario, new Set(broken.map(({ where }) => where))),
    ...lintLoad(scenario),
    ...lintExpectations(scenario),
    ...lintKnowledge(scenario),
    ...lintWindows(scenario),
    ...lintTexts(texts),
    ...lintMarking(scenario),
    ...lintAddresses(texts),
  ].map((found) => ({ ...found, severity: severities[nameOf(found)] }));
}
