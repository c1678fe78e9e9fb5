import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition, Scenario } from '#exercise-engine';
import { arbitraryScenario, aScenario } from '#exercise-engine/testing';
import { around, asKind, conditionKinds, firstCondition, innerOf, kindOf } from './condition-kinds.ts';
import { asTrigger, triggerKindOf, triggerKinds } from './trigger-kinds.ts';

const conditionsOf = (scenario: Scenario): readonly Condition[] => [
  ...scenario.injects.flatMap(({ trigger }) => ('when' in trigger ? [trigger.when] : 'unless' in trigger ? [trigger.unless] : [])),
  ...scenario.milestones.flatMap(({ when }) => when ?? []),
  ...(scenario.expectations ?? []).flatMap((expected) => ('met' in expected ? [expected.met, expected.partly ?? []].flat() : [])),
];

/** Takes a condition apart and puts it together again, as the builder does part by part. */
const rebuilt = (condition: Condition, scenario: Scenario): Condition => {
  const same = asKind(condition, kindOf(condition), scenario);
  if (!same) throw new Error(`Nothing of kind ${kindOf(condition)}`);
  return around(same, innerOf(same).map((inner) => rebuilt(inner, scenario)));
};

describe('the sentence of a condition', () => {
  it('says every condition that the engine knows, and gives it back unchanged', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), (scenario) => {
        for (const condition of conditionsOf(scenario)) expect(rebuilt(condition, scenario)).toEqual(condition);
        for (const { trigger } of scenario.injects) expect(asTrigger(trigger, triggerKindOf(trigger), scenario)).toEqual(trigger);
      }),
    );
  });

  it('loses nothing when something is said around it and taken away again', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), fc.constantFrom('all', 'any', 'not', 'team'), (scenario, outer) => {
        for (const condition of conditionsOf(scenario).filter((each) => innerOf(each).length === 0 && !('all' in each) && !('any' in each))) {
          expect(asKind(asKind(condition, outer, scenario)!, kindOf(condition), scenario)).toEqual(condition);
        }
      }),
    );
  });

  it('becomes whatever is chosen, where the scenario has something of that kind', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), fc.constantFrom(...conditionKinds), fc.constantFrom(...triggerKinds), (scenario, kind, triggerKind) => {
        for (const condition of conditionsOf(scenario)) {
          const said = asKind(condition, kind, scenario);
          if (said) expect(kindOf(said)).toBe(kind);
        }
        for (const { trigger } of scenario.injects) expect(triggerKindOf(asTrigger(trigger, triggerKind, scenario)!)).toBe(triggerKind);
      }),
    );
  });

  it('offers nothing that an empty scenario could not mean', () => {
    const first = firstCondition(aScenario());

    expect(conditionKinds.filter((kind) => asKind(first, kind, aScenario()))).toEqual(['all', 'any', 'not', 'team', 'count']);
    expect(triggerKinds.filter((kind) => asTrigger({ at: 0 }, kind, aScenario()))).toEqual(['at', 'when', 'unless', 'manual', 'contingency']);
  });
});
