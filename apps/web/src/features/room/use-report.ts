import type { TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';

/** Sends what a screen says by itself. Nobody waits for it, and nobody is told when it is refused; resolves to whether it arrived. */
export function useReport<Data, Variables extends { readonly idempotencyKey: string }>(
  document: TypedDocumentNode<Data, Variables>,
): (variables: Omit<Variables, 'idempotencyKey'>) => Promise<boolean> {
  const client = useClient();
  return useCallback(
    async (variables) => {
      const { error } = await client.mutation(document, { ...variables, idempotencyKey: crypto.randomUUID() } as Variables);
      return error === undefined;
    },
    [client, document],
  );
}
