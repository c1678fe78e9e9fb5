import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { type DocumentNode, Kind } from 'graphql';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Connection, connectionNow, onConnection, useConnection } from './connection.ts';
import type { Refusal } from './refusal.ts';
import { subscribe } from './socket.ts';
import { followStream, type Stream, type StreamEntry, type StreamHandlers } from './stream.ts';

export interface StreamOptions<Update, Entry extends StreamEntry, State, Variables> {
  /** Has one root field and a name, which is the operation id that the gateway shares frames by. */
  readonly document: TypedDocumentNode<Record<string, Update>, Variables>;
  /** A change of these starts a new stream; without `after`, which is the cursor. */
  readonly variables: Omit<Variables, 'after'>;
  /** Null for a resync. Entries that count by another name than `position` are given one here. */
  readonly entryOf: (update: Update) => Entry | null;
  readonly initial: State;
  readonly reduce: (state: State, entry: Entry) => State;
}

export interface LiveStream<State> extends Stream<State> {
  readonly connection: Connection;
  /** Set when the server refuses the stream, for instance to somebody who was removed. */
  readonly refusal: Refusal | null;
}

/** Follows a subscription with a cursor and folds its entries, each once and in order, across reconnects. */
export function useStream<Update, Entry extends StreamEntry, State, Variables>(
  options: StreamOptions<Update, Entry, State, Variables>,
): LiveStream<State> {
  const [stream, setStream] = useState<Stream<State>>({ state: options.initial, caughtUp: false });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const connection = useConnection();
  const key = JSON.stringify(options.variables);

  const follow = useEffectEvent(() => {
    setStream({ state: options.initial, caughtUp: false });
    setRefusal(null);
    const open = (cursor: () => string | null, on: StreamHandlers<Entry>): (() => void) =>
      subscribeTo(options, cursor, on, setRefusal);
    return followStream({ open }, options.initial, options.reduce, setStream);
  });
  useEffect(() => follow(), [key]);

  return { ...stream, connection, refusal };
}

function subscribeTo<Update, Entry extends StreamEntry, State, Variables>(
  { document, variables, entryOf }: StreamOptions<Update, Entry, State, Variables>,
  cursor: () => string | null,
  on: StreamHandlers<Entry>,
  refused: (refusal: Refusal) => void,
): () => void {
  const payload = {
    query: stringifyDocument(document),
    operationName: nameOf(document),
    // A getter, because a reconnecting client sends the same payload again.
    variables: {
      ...variables,
      get after() {
        return cursor();
      },
    },
  };
  const whenLive = (): void => {
    if (connectionNow() === 'live') on.connected();
  };
  const next = (data: Record<string, Update>): void => {
    for (const update of Object.values(data)) on.next(entryOf(update) ?? 'resync');
  };
  const stopWatching = onConnection(whenLive);
  const stop = subscribe<Record<string, Update>>(payload, { next, refused });
  whenLive();
  return () => {
    stopWatching();
    stop();
  };
}

const nameOf = ({ definitions }: DocumentNode): string | undefined =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value;
