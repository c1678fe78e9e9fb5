import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { followStream, type Stream, type StreamHandlers } from './stream.ts';

interface Entry {
  readonly cursor: string;
  readonly position: number;
}

const entry = (position: number): Entry => ({ cursor: `c${position}`, position });

function follow() {
  const opened: { cursor: () => string | null; on: StreamHandlers<Entry>; stopped: boolean }[] = [];
  const published: Stream<readonly number[]>[] = [];
  const open = (cursor: () => string | null, on: StreamHandlers<Entry>): (() => void) => {
    const source = { cursor, on, stopped: false };
    opened.push(source);
    return () => {
      source.stopped = true;
    };
  };
  const stop = followStream<Entry, readonly number[]>({ open }, [], (state, { position }) => [...state, position], (stream) => published.push(stream));
  const send = (...positions: readonly number[]): void => positions.forEach((position) => opened.at(-1)?.on.next(entry(position)));
  return { opened, published, send, stop, settle: () => jest.advanceTimersByTime(1_000) };
}

describe('a followed stream', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('folds what is to be caught up at once', () => {
    const { published, send, settle } = follow();
    send(...Array.from({ length: 500 }, (_, index) => index + 1));
    settle();
    expect(published.length).toBe(1);
    expect(published[0]?.state.length).toBe(500);
    expect(published[0]?.caughtUp).toBe(true);
  });

  it('applies an entry that comes twice only once', () => {
    const { published, send, settle } = follow();
    send(1, 2, 2, 1, 3);
    settle();
    expect(published.at(-1)?.state).toEqual([1, 2, 3]);
  });

  it('asks again from its cursor at a gap and applies nothing out of order', () => {
    const { opened, published, send, settle } = follow();
    send(1, 2, 5);
    expect(opened.map(({ stopped }) => stopped)).toEqual([true, false]);
    expect(opened[1]?.cursor()).toBe('c2');
    send(3, 4, 5);
    settle();
    expect(published.at(-1)?.state).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives a reconnecting client the cursor of the last entry', () => {
    const { opened, send } = follow();
    expect(opened[0]?.cursor()).toBeNull();
    send(1, 2);
    expect(opened[0]?.cursor()).toBe('c2');
  });

  it('forgets everything at a resync and starts without a cursor', () => {
    const { opened, published, send, settle } = follow();
    send(1, 2);
    settle();
    opened[0]?.on.next('resync');
    expect(opened[1]?.cursor()).toBeNull();
    send(1);
    settle();
    expect(published.at(-1)?.state).toEqual([1]);
  });

  it('is caught up soon after connecting when nothing has happened yet', () => {
    const { opened, published, settle } = follow();
    settle();
    expect(published).toEqual([]);
    opened[0]?.on.connected();
    settle();
    expect(published).toEqual([{ state: [], caughtUp: true }]);
  });
});
