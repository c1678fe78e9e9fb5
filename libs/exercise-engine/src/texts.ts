import { isLocalizedText, type LocalizedText } from '#kernel';
import type { Scenario } from './scenario.ts';

export interface TextAt {
  /** Path of an edit, joined by points. */
  readonly where: string;
  readonly text: LocalizedText;
}

/** Every text of a scenario with its place. */
export function textsOf(scenario: Scenario): readonly TextAt[] {
  const texts: TextAt[] = [];
  collect(scenario, '', texts);
  return texts;
}

function collect(value: unknown, where: string, texts: TextAt[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalizedText(value)) {
    texts.push({ where, text: value });
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) collect(item, within(where, nameOf(item) ?? String(at)), texts);
  } else {
    for (const [field, inner] of Object.entries(value)) collect(inner, within(where, field), texts);
  }
}

const within = (where: string, step: string): string => (where === '' ? step : `${where}.${step}`);

const nameOf = (item: unknown): string | undefined => (typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string' ? item.key : undefined);
