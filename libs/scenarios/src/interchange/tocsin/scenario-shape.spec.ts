import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { arbitraryScenario } from '#exercise-engine/testing';
import { scenarioShape } from './scenario-shape.ts';

const shipped = JSON.parse(readFileSync(new URL('../../../library/closed-counters.json', import.meta.url), 'utf8')) as Record<string, unknown>;

describe('the shape of a scenario', () => {
  it('is that of the shipped one', () => {
    expect(scenarioShape.parse(shipped)).toEqual(shipped);
  });

  it('is that of whatever the engine plays', () => {
    fc.assert(fc.property(arbitraryScenario({ linked: true }), (scenario) => {
      expect(scenarioShape.parse(scenario)).toEqual(scenario);
    }));
  });

  it.each([
    ['a field that nobody knows', { ...shipped, colour: 'red' }, []],
    ['null for a list', { ...shipped, injects: null }, ['injects']],
    ['a text of a megabyte', { ...shipped, briefing: { en: 'x'.repeat(1_000_000) } }, ['briefing', 'en']],
    ['a time before the beginning', { ...shipped, durationMs: -1 }, ['durationMs']],
  ])('says where it is not met by %s', (_, scenario, path) => {
    expect(scenarioShape.safeParse(scenario).error?.issues).toMatchObject([{ path }]);
  });
});
