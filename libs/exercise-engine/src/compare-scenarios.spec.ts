import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { compareScenarios } from './compare-scenarios.ts';
import { applyEdits } from './edit.ts';
import type { Scenario } from './scenario.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { anInject, aScenario } from './testing/scenario.ts';

const text = (en: string) => ({ en });
/** Without the order of things that have a key. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unordered).toSorted((one, other) => canonicalJson(one).localeCompare(canonicalJson(other)));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)])) : value;
};

describe('two versions of a scenario', () => {
  const before = aScenario({ title: text('Before'), injects: [anInject('kept'), anInject('gone'), anInject('moved')] });

  it('differ by what is new, gone or changed, told by key and field', () => {
    const kept = { ...anInject('kept'), channel: 'phone' } as const;
    const after: Scenario = { ...before, title: text('After'), injects: [anInject('moved'), kept, anInject('new')] };
    expect(compareScenarios(before, after)).toEqual([
      { path: ['title', 'en'], before: 'Before', after: 'After' },
      { path: ['injects', 'kept', 'channel'], before: 'email', after: 'phone' },
      { path: ['injects', 'gone'], before: anInject('gone'), after: null },
      { path: ['injects', 'new'], before: null, after: anInject('new') },
    ]);
  });

  it('do not differ from themselves', () => expect(compareScenarios(before, before)).toEqual([]));

  it('become each other by their differences', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), arbitraryScenario({ linked: true }), (one, other) => {
        const edits = compareScenarios(one, other).map(({ path, before: from, after: to }) => ({ path, from, to }));
        const done = applyEdits(one, edits);
        expect('scenario' in done && unordered(done.scenario)).toEqual(unordered(other));
      }),
      { numRuns: 100 },
    );
  });
});
