import { isLocalizedText, type LocalizedText } from '#kernel';
import type { Scenario } from './scenario.ts';

export interface TextOfScenario {
  /** As an edit names it. */
  readonly path: readonly string[];
  readonly text: LocalizedText;
}

/** Every text that stands in at least one language, in the order in which one reads them. */
export function textsOf({ languages: _, ...scenario }: Scenario): readonly TextOfScenario[] {
  const found: TextOfScenario[] = [];
  collect(scenario, [], found);
  return found;
}

function collect(value: unknown, path: readonly string[], found: TextOfScenario[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalizedText(value)) found.push({ path, text: value });
  else if (Array.isArray(value)) value.forEach((item: unknown, at) => collect(item, [...path, keyOf(item) ?? String(at)], found));
  else for (const [field, inner] of Object.entries(value).toSorted(([one], [other]) => rankOf(one) - rankOf(other))) collect(inner, [...path, field], found);
}

/** In which order one reads; a database gives back fields in an order of its own. */
const reading = ['title', 'name', 'summary', 'briefing', 'marking', 'content', 'subject', 'body', 'source', 'ask', 'prompt', 'options', 'label', 'rolePlay', 'expectedActions', 'staffNotes', 'teams', 'phases', 'personas', 'milestones', 'variables', 'objectives', 'injects', 'expectations', 'glossary'];
const ranks = new Map(reading.map((field, rank) => [field, rank]));
const rankOf = (field: string): number => ranks.get(field) ?? reading.length;

const keyOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string' ? item.key : undefined;
