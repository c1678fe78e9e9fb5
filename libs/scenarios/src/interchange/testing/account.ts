import { expect } from '@jest/globals';
import { lintScenario, type Scenario } from '#exercise-engine';
import { importScenario, type ImportReport } from '../index.ts';

/** Per kind, what is found is kept or lost by name. */
export function expectBalance({ found, kept, lost }: ImportReport): void {
  for (const [kind, count] of Object.entries(found)) {
    expect({ kind, count }).toEqual({ kind, count: (kept[kind] ?? NaN) + lost.filter((note) => note.kind === kind).length });
    expect(kept[kind]).toBeGreaterThanOrEqual(0);
  }
  for (const { kind } of lost) expect(found[kind]).toBeGreaterThan(0);
}

/** A scenario that could be played but for its other languages, and a report that balances. */
export async function imported(bytes: Uint8Array, name = 'file'): Promise<{ report: ImportReport; scenario: Scenario }> {
  const { report, scenario } = await importScenario(bytes, name);
  if (!scenario) throw new Error(`${report.refused} ${report.lost[0]?.where}`);
  expectBalance(report);
  expect(lintScenario(scenario).filter(({ severity }) => severity === 'error')).toEqual([]);
  return { report, scenario };
}

/** The reasons of what is noted, without their words. */
export const reasonsIn = (notes: ImportReport['changed']): readonly string[] => [...new Set(notes.map(({ why }) => why.replace(/:.*/s, '')))];
