import { describe, expect, it } from '@jest/globals';
import { tlpLabels } from '#kernel';
import { markingOf } from './report-marking.ts';

describe('The marking of a report', () => {
  it('is at least amber, since it holds what people wrote in the play', () => {
    expect(tlpLabels.map((scenario) => markingOf(scenario, []))).toEqual(['TLP:AMBER', 'TLP:AMBER', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);
  });

  it('is that of its strictest source', () => {
    const shared = { shared: 'network', state: 'approved', withdrawnAt: null } as const;
    expect(markingOf('TLP:CLEAR', [shared])).toBe('TLP:AMBER');
    for (const kept of [{ ...shared, shared: 'city' }, { ...shared, state: 'in-review' }, { ...shared, withdrawnAt: new Date() }] as const) expect(markingOf('TLP:CLEAR', [shared, kept])).toBe('TLP:AMBER+STRICT');
    expect(markingOf('TLP:RED', [shared])).toBe('TLP:RED');
  });
});
