import { type Edit, type Inject, type Scenario, valueAt } from '#exercise-engine';
import { newKey } from './new-key.ts';

export const added = (inject: Inject, before: string | null): Edit => ({ path: ['injects', inject.key], from: null, to: inject, before });

export const removed = (scenario: Scenario, keys: readonly string[]): readonly Edit[] => keys.map((key) => ({ path: ['injects', key], from: valueAt(scenario, ['injects', key]), to: null }));

/** Copies of injects, each behind the one that it is a copy of. */
export function duplicated({ injects }: Scenario, keys: readonly string[]): readonly Edit[] {
  return injects.flatMap((inject, at) => (keys.includes(inject.key) ? [added({ ...inject, key: newKey() }, injects[at + 1]?.key ?? null)] : []));
}

/** Moves neighbouring injects one place up or down; nothing at the end of the list. */
export function moved({ injects }: Scenario, keys: readonly string[], direction: 'up' | 'down'): readonly Edit[] {
  const first = injects.findIndex(({ key }) => keys.includes(key));
  const last = injects.findLastIndex(({ key }) => keys.includes(key));
  const passed = injects[direction === 'up' ? first - 1 : last + 1];
  if (first < 0 || !passed) return [];
  const before = direction === 'up' ? (injects[last + 1]?.key ?? null) : (injects[first]?.key ?? null);
  return [{ path: ['injects', passed.key], from: passed, to: passed, before }];
}
