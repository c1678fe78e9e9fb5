import { useSyncExternalStore } from 'react';

export type Connection = 'connecting' | 'live' | 'lost' | 'revoked';

let current: Connection = 'connecting';
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

export const connectionNow = (): Connection => current;

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the live connection stands. `revoked` means that the session or the seat is gone: nothing reconnects any more. */
export const useConnection = (): Connection => useSyncExternalStore(onConnection, connectionNow);
