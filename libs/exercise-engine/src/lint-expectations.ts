import type { Expectation } from './expectation.ts';
import { startsOf } from './lint-graph.ts';
import type { Problem } from './problem.ts';
import type { Inject, Scenario } from './scenario.ts';
import { recipientsOf } from './scenario-index.ts';
import type { Effect } from './trigger.ts';

/** Expectations that cannot be judged, and objectives that nothing in the play could tell anything about. */
export function lintExpectations(scenario: Scenario): readonly Problem[] {
  const { objectives, injects, expectations = [] } = scenario;
  const touched = new Set([...expectations.map(({ objective }) => objective), ...injects.flatMap(objectivesOf)]);
  return [
    ...expectations.flatMap((expectation) => lintExpectation(scenario, expectation)),
    ...objectives.filter(({ key }) => !touched.has(key)).map(({ key }) => ({ where: `objectives.${key}`, reason: 'scenarios.objective-untouched' as const, details: {} })),
  ];
}

function lintExpectation(scenario: Scenario, expectation: Expectation): readonly Problem[] {
  const where = `expectations.${expectation.key}`;
  const by = 'met' in expectation ? expectation.by : undefined;
  const faults: readonly [boolean, string, Problem['reason']][] = [
    [recipientsOf(scenario, expectation).length === 0, 'to', 'scenarios.expectation-without-receiver'],
    [by !== undefined && 'after' in by && startsOf(by.after).length !== 1, 'by', 'scenarios.after-ambiguous'],
    [by !== undefined && !isTime('at' in by ? by.at : by.after.delayMs), 'by', 'scenarios.time-invalid'],
  ];
  return faults.flatMap(([isFaulty, part, reason]) => (isFaulty ? [{ where: `${where}.${part}`, reason, details: {} }] : []));
}

function objectivesOf({ objectives = [], effects = [], ask }: Inject): readonly string[] {
  const consequences = ask?.kind === 'decision' ? ask.options.flatMap((option) => option.effects ?? []) : (ask?.effects ?? []);
  return [...objectives, ...[...effects, ...consequences].flatMap((effect: Effect) => ('objective' in effect ? [effect.objective] : []))];
}

const isTime = (ms: number): boolean => Number.isFinite(ms) && ms >= 0;
