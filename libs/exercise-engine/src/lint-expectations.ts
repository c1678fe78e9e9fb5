import { effectsOf } from './earliest.ts';
import type { Expectation } from './expectation.ts';
import { startsOf } from './lint-after.ts';
import { type Problem, type ProblemName, problem } from './problem.ts';
import type { Inject, Scenario } from './scenario.ts';
import { recipientsOf } from './scenario-index.ts';

/** Expectations that cannot be judged, and objectives that nothing in the play could tell anything about. */
export function lintExpectations(scenario: Scenario): readonly Problem[] {
  const { objectives, injects, expectations = [] } = scenario;
  const touched = new Set([...expectations.map(({ objective }) => objective), ...injects.flatMap(objectivesOf)]);
  return [
    ...expectations.flatMap((expectation) => lintExpectation(scenario, expectation)),
    ...objectives.filter(({ key }) => !touched.has(key)).map(({ key }) => problem(`objectives.${key}`, 'objective-untouched')),
  ];
}

function lintExpectation(scenario: Scenario, expectation: Expectation): readonly Problem[] {
  const where = `expectations.${expectation.key}`;
  const by = 'met' in expectation ? expectation.by : undefined;
  const faults: readonly [boolean, string, ProblemName][] = [
    [recipientsOf(scenario, expectation).length === 0, 'to', 'expectation-without-receiver'],
    [by !== undefined && 'after' in by && startsOf(by.after).length !== 1, 'by', 'after-ambiguous'],
    [by !== undefined && !isTime('at' in by ? by.at : by.after.delayMs), 'by', 'time-invalid'],
  ];
  return faults.flatMap(([isFaulty, part, name]) => (isFaulty ? [problem(`${where}.${part}`, name)] : []));
}

const objectivesOf = (inject: Inject): readonly string[] => [...(inject.objectives ?? []), ...effectsOf(inject).flatMap((effect) => ('objective' in effect ? [effect.objective] : []))];

const isTime = (ms: number): boolean => Number.isFinite(ms) && ms >= 0;
