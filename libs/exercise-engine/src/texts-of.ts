import { isLocalizedText, type LocalizedText } from '#kernel';
import type { Scenario } from './scenario.ts';

export interface TextOfScenario {
  /** As an edit names it. */
  readonly path: readonly string[];
  readonly text: LocalizedText;
}

/** Every text that stands in at least one language, in the order of the scenario. */
export function textsOf({ languages: _, ...scenario }: Scenario): readonly TextOfScenario[] {
  const found: TextOfScenario[] = [];
  collect(scenario, [], found);
  return found;
}

function collect(value: unknown, path: readonly string[], found: TextOfScenario[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalizedText(value)) found.push({ path, text: value });
  else if (Array.isArray(value)) value.forEach((item: unknown, at) => collect(item, [...path, keyOf(item) ?? String(at)], found));
  else for (const [field, inner] of Object.entries(value)) collect(inner, [...path, field], found);
}

const keyOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string' ? item.key : undefined;
