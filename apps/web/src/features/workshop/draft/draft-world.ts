import { type Client, stringifyDocument } from '@urql/core';
import { type Refusal, refusalOf, unreachable } from '../../../graphql/refusal.ts';
import { subscribe } from '../../../graphql/socket.ts';
import { editScenario, scenarioEditors, scenarioEdits, workshopQuery } from '../workshop-documents.ts';
import type { DraftStore, Whole } from './draft-store.ts';
import type { OtherAuthor } from './use-draft.ts';
import type { Edit } from '#exercise-engine';

const answerWithinMs = 20_000;
const impatient = { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, signal: AbortSignal.timeout(answerWithinMs) }) };

/** Asks the server to do edits; under one key it does them once. */
export async function sendEdits(client: Client, id: string, edits: readonly Edit[], idempotencyKey: string): Promise<{ readonly revision: number } | Refusal> {
  const { data, error } = await client.mutation(editScenario, { id, edits: [...edits], idempotencyKey }, impatient);
  return data ? data.editScenario : error ? refusalOf(error) : unreachable;
}

/** The whole as it is now. */
export async function askWhole(client: Client, id: string): Promise<Whole | Refusal> {
  const { data, error } = await client.query(workshopQuery, { id }, { ...impatient, requestPolicy: 'network-only' });
  return data ? { scenario: data.scenario.content, revision: data.scenario.revision } : error ? refusalOf(error) : unreachable;
}

/** Brings what everybody writes until stopped, and who is there. */
export function followDraft(id: string, store: DraftStore, present: (editors: readonly OtherAuthor[]) => void): () => void {
  const variables = {
    id,
    get after() {
      return store.snapshot().draft.revision;
    },
  };
  const stopEdits = subscribe<{ scenarioEdits: { revision: number; edits: readonly Edit[] } }>(
    { query: stringifyDocument(scenarioEdits), operationName: 'scenarioEdits', variables },
    { next: ({ scenarioEdits: change }) => store.arrive(change), refused: () => void store.askAnew() },
  );
  const stopEditors = subscribe<{ scenarioEditors: { editors: readonly { id: string; name: string; place: string }[] } }>(
    { query: stringifyDocument(scenarioEditors), operationName: 'scenarioEditors', variables: { id } },
    { next: ({ scenarioEditors: { editors } }) => present(editors.map(({ id: author, name, place }) => ({ id: author, name, at: place || null }))), refused: () => present([]) },
  );
  return () => {
    stopEdits();
    stopEditors();
  };
}
