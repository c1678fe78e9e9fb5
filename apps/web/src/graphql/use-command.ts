import { notifications } from '@mantine/notifications';
import type { TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { useClient, type Client, type OperationResult } from 'urql';
import { useErrorText } from '../ui/error-text.ts';
import { isPassing, type Refusal, refusalOf } from './refusal.ts';

const patienceMs = 60_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type WithKey = { readonly idempotencyKey: string };
/** Resolves to the answer, or to null when the server refused; the refusal has then been shown. */
export type Run<Data, Variables> = (variables: Omit<Variables, 'idempotencyKey'>) => Promise<Data | null>;

/** A mutation that may be sent again: one key for each intent, kept while the server cannot be reached, for up to a minute. */
export function useCommand<Data, Variables extends WithKey>(
  document: TypedDocumentNode<Data, Variables>,
): [Run<Data, Variables>, { readonly fetching: boolean; readonly error: Refusal | null }] {
  const client = useClient();
  const errorText = useErrorText();
  const [fetching, setFetching] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const unanswered = useRef({ intent: '', idempotencyKey: '' });

  const run: Run<Data, Variables> = async (variables) => {
    const intent = JSON.stringify(variables);
    if (unanswered.current.intent !== intent) unanswered.current = { intent, idempotencyKey: crypto.randomUUID() };
    const { idempotencyKey } = unanswered.current;
    setFetching(true);
    setError(null);
    const result = await persist(client, document, { ...variables, idempotencyKey } as Variables);
    setFetching(false);
    const refusal = result.error ? refusalOf(result.error) : null;
    if (!refusal || !isPassing(refusal)) unanswered.current = { intent: '', idempotencyKey: '' };
    if (!refusal) return result.data ?? null;
    setError(refusal);
    notifications.show({ color: 'red', message: errorText(refusal) });
    return null;
  };
  return [run, { fetching, error }];
}

async function persist<Data, Variables extends WithKey>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data, Variables>> {
  const giveUpAt = Date.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    const result = await client.mutation(document, variables);
    const mayPass = result.error !== undefined && isPassing(refusalOf(result.error));
    if (!mayPass || Date.now() > giveUpAt) return result;
    await wait(Math.min(2_000, 200 * 2 ** attempt));
  }
}
