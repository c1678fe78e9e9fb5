import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { type Edit, type Scenario, valueAt } from '#exercise-engine';
import type { Refusal } from '../../../graphql/refusal.ts';
import type { Conflict } from './draft.ts';
import type { DraftStore, Saving } from './draft-store.ts';

/** Somebody else who has this draft open. */
export interface OtherAuthor {
  readonly id: string;
  readonly name: string;
  /** Where they are, as an edit path joined by points; null when nobody knows. */
  readonly at: string | null;
}

/** A conflict as it stands now. */
export interface OpenConflict extends Conflict {
  readonly theirs: unknown;
  readonly keep: (which: 'mine' | 'theirs') => void;
}

export interface DraftInHand {
  /** With all that the author has written, saved or not. */
  readonly scenario: Scenario;
  /** Done at once, saved soon. `from` of each edit is what `scenario` shows. */
  readonly edit: (edits: readonly Edit[]) => void;
  /** False when somebody has changed that place since. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: Saving;
  readonly refusal: Refusal | null;
  readonly conflicts: readonly OpenConflict[];
  readonly others: readonly OtherAuthor[];
}

export const DraftContext = createContext<{ readonly store: DraftStore; readonly others: readonly OtherAuthor[] } | null>(null);

/** The draft that is being written. Only below the workshop's page. */
export function useDraft(): DraftInHand {
  const inHand = useContext(DraftContext);
  if (!inHand) throw new Error('useDraft is used outside of the workshop');
  const { store, others } = inHand;
  const { draft, saving, refusal } = useSyncExternalStore(store.subscribe, store.snapshot);
  const conflicts = useMemo(
    () => draft.conflicts.map((conflict): OpenConflict => ({ ...conflict, theirs: valueAt(draft.shown, conflict.path), keep: (which) => store.resolve(conflict, which) })),
    [draft, store],
  );
  const { edit, undo, redo } = store;
  return { scenario: draft.shown, edit, undo, redo, canUndo: draft.past.length > 0, canRedo: draft.future.length > 0, saving, refusal, conflicts, others };
}
