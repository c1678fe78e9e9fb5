import { contentLocales, isLocalizedText } from '#kernel';
import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** Every text in every language of content. */
export const lintTexts = (scenario: Scenario): readonly Problem[] => lintValue(scenario, []);

function lintValue(value: unknown, path: readonly string[]): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocalizedText(value)) {
    const missing = contentLocales.filter((locale) => !value[locale]?.trim());
    return missing.map((locale) => ({ where: path.join('.'), reason: 'scenarios.language-missing', details: { locale } }));
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => lintValue(item, [...path, nameOf(item) ?? String(at)]));
  return Object.entries(value).flatMap(([key, inner]) => lintValue(inner, [...path, key]));
}

const nameOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string' ? item.key : undefined;
