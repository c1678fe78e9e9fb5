import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, type Edit, type Edited, valueAt } from './edit.ts';
import type { Scenario } from './scenario.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { anInject, aScenario } from './testing/scenario.ts';

const scenario = aScenario({ injects: ['a', 'b', 'c'].map((key) => anInject(key, { title: { en: `Call ${key}` } })) });
const keysIn = (edited: Edited): readonly string[] => ('scenario' in edited ? edited.scenario.injects.map(({ key }) => key) : []);
const inject = (key: string): unknown => valueAt(scenario, ['injects', key]);

describe('editing a scenario', () => {
  it('changes a text in one language and nothing else', () => {
    const edited = applyEdits(scenario, [{ path: ['injects', 'b', 'title', 'fr'], from: null, to: 'Appel b' }]);

    expect(edited).toMatchObject({ scenario: { injects: [scenario.injects[0], { ...scenario.injects[1], title: { en: 'Call b', fr: 'Appel b' } }, scenario.injects[2]] } });
  });

  it('tells what stands where somebody else was faster, and changes nothing', () => {
    const edited = applyEdits(scenario, [
      { path: ['injects', 'a', 'title', 'en'], from: 'Call a', to: 'Ring a' },
      { path: ['injects', 'b', 'title', 'en'], from: 'Old', to: 'New' },
      { path: ['injects', 'z', 'title', 'en'], from: 'Old', to: 'New' },
    ]);

    expect(edited).toEqual({
      conflicts: [
        { path: ['injects', 'b', 'title', 'en'], why: 'changed', theirs: 'Call b' },
        { path: ['injects', 'z', 'title', 'en'], why: 'gone', theirs: null },
      ],
    });
  });

  it.each([
    ['to the end', { path: ['injects', 'a'], from: inject('a'), to: inject('a'), before: null }, ['b', 'c', 'a']],
    ['before another one', { path: ['injects', 'c'], from: inject('c'), to: inject('c'), before: 'a' }, ['c', 'a', 'b']],
    ['nowhere, without a place', { path: ['injects', 'a'], from: inject('a'), to: inject('a') }, ['a', 'b', 'c']],
  ] satisfies [string, Edit, string[]][])('moves an inject %s', (_, edit, order) => {
    expect(keysIn(applyEdits(scenario, [edit]))).toEqual(order);
  });

  it.each([
    ['a key', { path: ['injects', 'a', 'key'], from: 'a', to: 'z' }],
    ['the format', { path: ['format'], from: 'tocsin-scenario/1', to: 'x' }],
    ['the whole', { path: [], from: null, to: null }],
    ['a thing into one of another key', { path: ['injects', 'a'], from: inject('a'), to: inject('b') }],
    ['a list of things by place', { path: ['injects', '0'], from: null, to: 'x' }],
  ] satisfies [string, Edit][])('does not change %s', (_, edit) => {
    expect(applyEdits(scenario, [edit])).toMatchObject({ conflicts: [{ why: 'misshapen' }] });
  });

  it('gives a field of any name to the scenario alone', () => {
    applyEdits(scenario, [{ path: ['__proto__', 'key'], from: null, to: 'x' }]);

    expect(Object.hasOwn(Object.prototype, 'key')).toBe(false);
  });

  it('is taken back by its inverse, whatever was edited', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat())), (start, choices) => {
        let now: Scenario = start;
        const taken: (readonly Edit[])[] = [];
        for (const choice of choices) {
          const done = applyEdits(now, [editOf(now, choice)]);
          if (!('scenario' in done)) throw new Error(JSON.stringify(done));
          now = done.scenario;
          taken.unshift(done.inverse);
        }
        for (const inverse of taken) {
          const done = applyEdits(now, inverse);
          if (!('scenario' in done)) throw new Error(JSON.stringify(done));
          now = done.scenario;
        }
        expect(now).toEqual(start);
      }),
    );
  });
});

/** Some edit that can be done: a title, a removal, an addition, a move. */
function editOf(now: Scenario, [kind, one, other]: readonly [number, number, number]): Edit {
  const chosen = now.injects[one % Math.max(now.injects.length, 1)];
  const before = now.injects[other % Math.max(now.injects.length, 1)]?.key ?? null;
  if (!chosen || kind % 4 === 0) {
    const key = `n${one}-${other}-${now.injects.length}`;
    return { path: ['injects', key], from: valueAt(now, ['injects', key]), to: anInject(key, {}), before };
  }
  const path = ['injects', chosen.key];
  const stands = valueAt(now, path);
  if (kind % 4 === 1) return { path, from: stands, to: null };
  if (kind % 4 === 2) return { path, from: stands, to: stands, before: before === chosen.key ? null : before };
  return { path: [...path, 'title', 'de'], from: valueAt(now, [...path, 'title', 'de']), to: `Titel ${other}` };
}
