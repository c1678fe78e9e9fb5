import { controlFailures, determinations, fidelities, impactCategories, investigationStates, rsitClasses, severities, timelineKinds, answers, detectionMethods } from '../domain/note-vocabulary.ts';

const vocabulary = { controlFailures, determinations, fidelities, impactCategories, investigationStates, rsitClasses, severities, timelineKinds, answers, detectionMethods } as const;
type Vocabulary = typeof vocabulary;

/** The word, if the list has it. */
export function oneOf<List extends keyof Vocabulary>(list: List, word: unknown): Vocabulary[List][number] | null {
  const words: readonly Vocabulary[List][number][] = vocabulary[list];
  return words.find((known) => known === word) ?? null;
}
