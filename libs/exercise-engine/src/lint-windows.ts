import { type Problem, problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import type { Condition } from './trigger.ts';

/** A count within a time window falls by the mere passing of time, which wakes nobody: only conditions that such a count makes true by rising are noticed. */
export function lintWindows({ injects, milestones, expectations = [] }: Scenario): readonly Problem[] {
  const asked = [
    ...milestones.flatMap(({ key, when }) => (when ? [{ where: `milestones.${key}.when`, condition: when }] : [])),
    ...injects.flatMap(({ key, trigger }) => {
      const condition = 'when' in trigger ? trigger.when : 'unless' in trigger ? trigger.unless : null;
      return condition ? [{ where: `injects.${key}.trigger`, condition }] : [];
    }),
    ...expectations.flatMap((expectation) =>
      'met' in expectation ? (['met', 'partly'] as const).flatMap((part) => (expectation[part] ? [{ where: `expectations.${expectation.key}.${part}`, condition: expectation[part] }] : [])) : [],
    ),
  ];
  return asked.filter(({ condition }) => waitsForAFall(condition, false)).map(({ where }) => problem(where, 'window-falls-unnoticed'));
}

function waitsForAFall(condition: Condition, negated: boolean): boolean {
  if ('all' in condition) return condition.all.some((part) => waitsForAFall(part, negated));
  if ('any' in condition) return condition.any.some((part) => waitsForAFall(part, negated));
  if ('not' in condition) return waitsForAFall(condition.not, !negated);
  if ('team' in condition) return waitsForAFall(condition.holds, negated);
  if (!('count' in condition) || condition.withinMs === undefined) return false;
  const rises = condition.is === 'more' || condition.is === 'at-least';
  return condition.is === 'equal' || rises === negated;
}
