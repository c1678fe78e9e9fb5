import { type Edit, sourceLocale } from '#exercise-engine';
import type { GridWords } from './columns.ts';

/** Edits of many cells, each made from the scenario as it stands. Where nothing is recorded of translations yet, one of them begins the record for all. */
export function withRecordBegun(words: GridWords, editsOf: (words: GridWords) => readonly Edit[]): readonly Edit[] {
  if (words.scenario.languages) return editsOf(words);
  const languages = { source: sourceLocale(words.scenario), texts: {} };
  const edits = editsOf({ ...words, scenario: { ...words.scenario, languages } });
  return edits.some(({ path: [first] }) => first === 'languages') ? [{ path: ['languages'], from: null, to: languages }, ...edits] : edits;
}
