import type { Scenario } from '#exercise-engine';
import { sha256Hex } from '#kernel';

/** A UUID that the same thing of the same scenario always has, and no other scenario's. */
export function drawnId(scenario: Pick<Scenario, 'key'>, kind: string, key: string): string {
  const hex = sha256Hex([scenario.key, kind, key].join('\n'));
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
