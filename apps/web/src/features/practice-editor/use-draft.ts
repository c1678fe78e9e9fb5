import { useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { refusalOf, unreachable } from '../../graphql/refusal.ts';
import { type Answer, DraftStore, type Writing } from './draft-store.ts';
import { type DraftInput, type EditedPractice, savePracticeDraft } from './editor-query.ts';

/** The draft of this page and what changes it. */
export function useDraft(practice: EditedPractice): [Writing, DraftStore] {
  const client = useClient();
  const [store] = useState(() => {
    const send = async (input: DraftInput): Promise<Answer> => {
      const { data, error } = await client.mutation(savePracticeDraft, { id: practice.id, input, idempotencyKey: crypto.randomUUID() });
      if (data) return { revision: data.savePracticeDraft.revision, translations: data.savePracticeDraft.content.translations };
      return { refusal: error ? refusalOf(error) : unreachable };
    };
    return new DraftStore(practice, send, localStorage);
  });
  return [useSyncExternalStore(store.subscribe, store.snapshot), store];
}
