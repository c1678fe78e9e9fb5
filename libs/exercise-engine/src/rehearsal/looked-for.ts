import type { Scenario } from '../scenario.ts';
import { conditionOf } from '../scenario-index.ts';
import type { Condition } from '../trigger.ts';

const known = new WeakMap<Scenario, ReadonlyMap<string, readonly string[]>>();

/** The words that conditions look for in the answers to an inject. */
export function wordsLookedFor(scenario: Scenario, inject: string): readonly string[] {
  const words = known.get(scenario) ?? wordsOf(scenario);
  known.set(scenario, words);
  return words.get(inject) ?? [];
}

function wordsOf({ injects, milestones }: Scenario): ReadonlyMap<string, readonly string[]> {
  const conditions = [...injects.map(({ trigger }) => conditionOf(trigger)), ...milestones.map(({ when }) => when)];
  const looked = conditions.flatMap((condition) => (condition ? answersIn(condition) : []));
  return new Map([...Map.groupBy(looked, ({ inject }) => inject)].map(([inject, found]) => [inject, [...new Set(found.map(({ word }) => word))]]));
}

function answersIn(condition: Condition): readonly { readonly inject: string; readonly word: string }[] {
  if ('all' in condition) return condition.all.flatMap(answersIn);
  if ('any' in condition) return condition.any.flatMap(answersIn);
  if ('not' in condition) return answersIn(condition.not);
  if ('team' in condition) return answersIn(condition.holds);
  return 'answered' in condition && condition.contains !== undefined ? [{ inject: condition.answered, word: condition.contains }] : [];
}
