import { createContext, useContext } from 'react';
import { type Edit, editTo, type Scenario, valueAt } from '#exercise-engine';
import type { Locale } from '#kernel';

/** What the fields of the workshop write. */
export interface Writing {
  readonly scenario: Scenario;
  readonly edit: (edits: readonly Edit[]) => void;
  /** The languages shown beside one another. */
  readonly shown: readonly Locale[];
}

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('useWriting is used outside of the workshop');
  return writing;
}

/** What stands at a path, null if nothing does, and how to change it. */
export function useValue<Value>(path: readonly string[]): readonly [Value | null, (to: Value | null) => void] {
  const { scenario, edit } = useWriting();
  const set = (to: Value | null): void => edit([editTo(scenario, path, to)]);
  return [valueAt(scenario, path) as Value | null, set];
}
