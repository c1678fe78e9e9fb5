import { canonicalJson } from '#kernel';
import type { Scenario } from './scenario.ts';

/** What differs at one path; null where nothing stands. Things with a key are compared by it, wherever they stand in their list. */
export interface ScenarioDifference {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Everything by which two scenarios differ but the order of their lists. What is new or gone is one difference, not one for each of its fields. */
export const compareScenarios = (before: Scenario, after: Scenario): readonly ScenarioDifference[] => differencesAt([], before, after);

function differencesAt(path: readonly string[], before: unknown, after: unknown): readonly ScenarioDifference[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  if (!one || !other) return [{ path, before, after }];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((step) => differencesAt([...path, step], one.get(step) ?? null, other.get(step) ?? null));
}

/** Fields by their name, a list's things by their key. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return value.every(isKeyed) ? new Map(value.map((item) => [item.key, item])) : null;
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}

const isKeyed = (value: unknown): value is { readonly key: string } => typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
