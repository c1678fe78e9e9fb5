import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { refusalOf } from './refusal.ts';
import { subscribe } from './socket.ts';

const listeners = new Set<() => void>();

/** Calls back when the server says that nobody is signed in any more. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetchOptions: { credentials: 'same-origin' },
  exchanges: [
    mapExchange({
      onError: (error) => {
        if (refusalOf(error).code === 'UNAUTHENTICATED') for (const listener of listeners) listener();
      },
    }),
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', operationName, variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: subscribe(
            { query, operationName, variables: { ...variables } },
            {
              next: (data) => sink.next({ data }),
              refused: ({ code, reason }) => sink.next({ errors: [{ message: code, extensions: { code, reason } }] }),
            },
          ),
        }),
      }),
    }),
  ],
});
