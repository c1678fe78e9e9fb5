import { createClient, type SubscribePayload } from 'graphql-ws';
import { connectionNow, setConnection } from './connection.ts';
import { isPassing, refusalIn, type Refusal } from './refusal.ts';

const unauthenticated = 4401;
const forbidden = 4403;
const pingEveryMs = 1_500;
/** A pong that takes longer is said to be missing; one that takes much longer ends the connection. */
const silentAfterMs = 1_200;
const pongWithinMs = 5_000;
const minute = 60_000;

const closeCode = (event: unknown): number | null =>
  typeof event === 'object' && event !== null && 'code' in event && typeof event.code === 'number' ? event.code : null;
const isRevocation = (event: unknown): boolean => [unauthenticated, forbidden].includes(closeCode(event) ?? 0);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let lostAt: number | null = null;
let pongTimers: readonly ReturnType<typeof setTimeout>[] = [];
const stopWaiting = (): void => pongTimers.forEach(clearTimeout);

const socket = createClient({
  url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
  lazyCloseTimeout: 2_000,
  keepAlive: pingEveryMs,
  connectionAckWaitTimeout: 5_000,
  retryAttempts: Infinity,
  shouldRetry: (event) => !isRevocation(event),
  retryWait: (retries) => {
    const longest = Date.now() - (lostAt ?? Date.now()) < minute ? 1_000 : 3_000;
    return wait(Math.min(longest, 100 * 2 ** Math.min(retries, 6)) * (0.5 + Math.random() / 2));
  },
  // The gateway shares one frame among the subscribers whose operation has the same id.
  generateID: ({ operationName }) => operationName ?? crypto.randomUUID(),
  on: {
    connected: () => {
      lostAt = null;
      setConnection('live');
    },
    closed: (event) => {
      stopWaiting();
      lostAt ??= Date.now();
      if (isRevocation(event)) setConnection('revoked');
      else setConnection(closeCode(event) === 1000 ? 'connecting' : 'lost');
    },
    ping: (received) => {
      if (!received) pongTimers = [setTimeout(() => setConnection('lost'), silentAfterMs), setTimeout(() => socket.terminate(), pongWithinMs)];
    },
    pong: (received) => {
      if (!received) return;
      stopWaiting();
      setConnection('live');
    },
  },
});

const hurry = (): void => {
  if (connectionNow() === 'lost') socket.terminate();
};
globalThis.addEventListener?.('online', hurry);
globalThis.addEventListener?.('offline', () => socket.terminate());

export interface Sink<Data> {
  readonly next: (data: Data) => void;
  /** The server will not serve this subscription; it is not asked again. */
  readonly refused: (refusal: Refusal) => void;
}

/** Subscribes until stopped, whatever closes in between. `payload` is read anew at each attempt. */
export function subscribe<Data extends Record<string, unknown>>(payload: SubscribePayload, sink: Sink<Data>): () => void {
  let stopped = false;
  let stop = (): void => {};
  let failures = 0;

  const again = (): void => {
    if (stopped) return;
    failures += 1;
    setTimeout(attempt, Math.min(5_000, 250 * 2 ** failures) * (0.5 + Math.random() / 2));
  };
  const refuse = (refusal: Refusal): void => (isPassing(refusal) ? again() : sink.refused(refusal));

  function attempt(): void {
    if (stopped) return;
    stop = socket.subscribe<Data>(payload, {
      next: ({ data, errors }) => {
        const refusal = refusalIn(errors ?? []);
        if (refusal) return refuse(refusal);
        failures = 0;
        if (data && !stopped) sink.next(data);
      },
      error: (cause) => {
        if (Array.isArray(cause)) refuse(refusalIn(cause) ?? { code: 'INTERNAL_SERVER_ERROR', reason: null, details: {} });
        else if (isRevocation(cause)) sink.refused({ code: closeCode(cause) === forbidden ? 'FORBIDDEN' : 'UNAUTHENTICATED', reason: null, details: {} });
        else again();
      },
      complete: again,
    });
  }

  // A turn later: the client forgets the listener of an id shortly after its subscription was stopped.
  setTimeout(attempt, 0);
  return () => {
    stopped = true;
    stop();
  };
}
