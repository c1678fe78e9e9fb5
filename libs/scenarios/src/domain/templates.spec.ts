import { describe, expect, it } from '@jest/globals';
import { lintScenario } from '#exercise-engine';
import { scenarioShape } from '../interchange/tocsin/scenario-shape.ts';
import { scenarioFrom, templates } from './templates.ts';

describe('A scenario that begins from a template', () => {
  it.each(templates)('is of the right shape and has no error: %s', (template) => {
    const scenario = scenarioFrom(template, 'key', 'Silent pumps', 'fr', { name: 'Metz', timeZone: 'Europe/Paris' });
    expect(scenarioShape.safeParse(scenario).error).toBeUndefined();
    expect(lintScenario(scenario).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
