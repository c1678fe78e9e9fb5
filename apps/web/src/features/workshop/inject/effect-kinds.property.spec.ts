import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryScenario } from '#exercise-engine/testing';
import { asEffect, effectKindOf, effectKinds } from './effect-kinds.ts';

describe('the sentence of an effect', () => {
  it('gives every effect back unchanged, and becomes whatever is chosen for the same team', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), fc.constantFrom(...effectKinds), (scenario, kind) => {
        for (const effect of scenario.injects.flatMap(({ effects = [] }) => effects)) {
          expect(asEffect(effect, effectKindOf(effect), scenario)).toEqual(effect);
          const other = asEffect(effect, kind, scenario)!;
          expect([effectKindOf(other), other.team]).toEqual([kind, effect.team]);
        }
      }),
    );
  });
});
