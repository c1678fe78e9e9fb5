import { notifications } from '@mantine/notifications';
import type { TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client, type OperationResult } from 'urql';
import { useErrorText } from '../ui/error-text.ts';
import { connectionNow } from './connection.ts';
import { isPassing, type Refusal, refusalOf } from './refusal.ts';

const patienceMs = 60_000;
/** Each time it is sent; the server itself answers within some six seconds, whatever fails behind it. */
const answerWithinMs = 10_000;
const doubtAfterMs = 2_500;
const sentForMs = 6_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type WithKey = { readonly idempotencyKey: string };
/** Resolves to the answer, or to null when the server refused; the refusal has then been shown. */
export type Run<Data, Variables> = (variables: Omit<Variables, 'idempotencyKey'>) => Promise<Data | null>;

/**
 * A mutation that may be sent again: one key for each intent, kept while the server cannot be reached, for up to a minute.
 * Meanwhile it says `unsent`, or that nothing has been sent, and once the server has answered, that it has.
 */
export function useCommand<Data, Variables extends WithKey>(
  document: TypedDocumentNode<Data, Variables>,
  unsent?: string,
): [Run<Data, Variables>, { readonly fetching: boolean; readonly error: Refusal | null }] {
  const client = useClient();
  const errorText = useErrorText();
  const { t } = useTranslation('app');
  const [fetching, setFetching] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const unanswered = useRef({ intent: '', idempotencyKey: '' });

  const run: Run<Data, Variables> = async (variables) => {
    const intent = JSON.stringify(variables);
    if (unanswered.current.intent !== intent) unanswered.current = { intent, idempotencyKey: crypto.randomUUID() };
    const { idempotencyKey } = unanswered.current;
    const doubt = new Doubt(idempotencyKey, unsent ?? t('unsent'));
    setFetching(true);
    setError(null);
    const result = await persist(client, document, { ...variables, idempotencyKey } as Variables, doubt);
    setFetching(false);
    const refusal = result.error ? refusalOf(result.error) : null;
    if (!refusal || !isPassing(refusal)) unanswered.current = { intent: '', idempotencyKey: '' };
    doubt.end(refusal ? null : t('sentAfterAll'));
    if (!refusal) return result.data ?? null;
    setError(refusal);
    notifications.show({ color: 'red', message: errorText(refusal) });
    return null;
  };
  return [run, { fetching, error }];
}

/** Says that a command has not been sent, from the moment that this is likely until it is not true any more. */
class Doubt {
  private isSaid = false;
  private readonly timer: ReturnType<typeof setTimeout>;

  constructor(
    private readonly id: string,
    private readonly message: string,
  ) {
    this.timer = setTimeout(() => this.say(), connectionNow() === 'lost' ? 0 : doubtAfterMs);
  }

  say(): void {
    clearTimeout(this.timer);
    if (!this.isSaid) notifications.show({ id: this.id, color: 'red', message: this.message, autoClose: false, withCloseButton: false, loading: true });
    this.isSaid = true;
  }

  end(message: string | null): void {
    clearTimeout(this.timer);
    if (this.isSaid && message === null) notifications.hide(this.id);
    if (this.isSaid && message !== null) notifications.update({ id: this.id, color: 'teal', message, autoClose: sentForMs, withCloseButton: true, loading: false });
  }
}

const impatientFetch: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(answerWithinMs) });

async function persist<Data, Variables extends WithKey>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  doubt: Doubt,
): Promise<OperationResult<Data, Variables>> {
  const giveUpAt = Date.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    const result = await client.mutation(document, variables, { fetch: impatientFetch });
    const mayPass = result.error !== undefined && isPassing(refusalOf(result.error));
    if (!mayPass || Date.now() > giveUpAt) return result;
    doubt.say();
    await wait(Math.min(2_000, 200 * 2 ** attempt));
  }
}
