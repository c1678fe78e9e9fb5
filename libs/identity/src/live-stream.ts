import type { Actor } from '#access';

export interface LiveItem {
  readonly position: number;
  /** What GraphQL executes the selection on. Made when it is asked for: most followers get bytes that were made for another. */
  readonly value: object;
}

/** What one subscriber follows. Streams with the same key carry the same items, so that each is executed and serialised once. */
export interface LiveStream {
  readonly key: string;
  /** Items after this position come next. */
  readonly from: number;
  /** Sent first instead of a replay when the subscriber's cursor is of another stream. */
  readonly resync: object | null;
  last(): number;
  /** What came after the position, or null when that is no longer in memory. */
  inMemory(position: number): readonly LiveItem[] | null;
  after(position: number): Promise<readonly LiveItem[]>;
  listen(listener: (items: readonly LiveItem[]) => void): () => void;
  /** Called once when the subscriber is gone. */
  leave(): void;
  /** Ends the subscription from the server's side, when the right to it is gone. */
  onRevoked(end: () => void): () => void;
}

export interface LiveSource {
  /** Name of the subscription field. */
  readonly field: string;
  /** Throws a DomainError when the actor may not follow it. */
  open(actor: Actor, args: Readonly<Record<string, unknown>>): Promise<LiveStream>;
}
