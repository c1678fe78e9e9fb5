import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import type { After } from './trigger.ts';

/** Injects that wait for one another: none of them can ever come. */
export function lintGraph(scenario: Scenario): readonly Problem[] {
  const waitsFor = new Map(scenario.injects.map(({ key, trigger }) => [key, 'after' in trigger ? trigger.after.inject : undefined]));
  return scenario.injects.flatMap(({ key, trigger }): readonly Problem[] => {
    const after = 'after' in trigger ? trigger.after : null;
    if (after && startsOf(after).length !== 1) {
      return [{ where: `injects.${key}.trigger`, reason: 'scenarios.after-ambiguous', details: {} }];
    }
    return waitsForItself(waitsFor, key) ? [{ where: `injects.${key}.trigger`, reason: 'scenarios.trigger-cycle', details: { key } }] : [];
  });
}

/** What an `after` names to count from; it wants exactly one. */
export const startsOf = ({ inject, milestone, phase }: After): readonly string[] => [inject, milestone, phase].filter((start) => start !== undefined);

function waitsForItself(waitsFor: ReadonlyMap<string, string | undefined>, key: string): boolean {
  const passed = new Set<string>();
  for (let next = waitsFor.get(key); next !== undefined && !passed.has(next); next = waitsFor.get(next)) {
    if (next === key) return true;
    passed.add(next);
  }
  return false;
}
