/** One entry of a stream that counts from 1 without gaps. */
export interface StreamEntry {
  readonly cursor: string;
  readonly position: number;
}

export type StreamUpdate<Entry> = Entry | 'resync';

export interface StreamSource<Entry> {
  /** Subscribes after the cursor that `cursor` gives at that moment, also whenever it reconnects. Returns how to stop. */
  readonly open: (cursor: () => string | null, on: StreamHandlers<Entry>) => () => void;
}

export interface StreamHandlers<Entry> {
  readonly next: (update: StreamUpdate<Entry>) => void;
  /** The server has the subscription: unless something arrives soon, nothing has happened yet. */
  readonly connected: () => void;
}

export interface Stream<State> {
  readonly state: State;
  /** False until what happened before has arrived. */
  readonly caughtUp: boolean;
}

const quietMs = 60;
const longestBatchMs = 500;

/** Folds a stream: every entry once, in order; at a gap it asks again from its cursor, at a resync it starts anew. */
export function followStream<Entry extends StreamEntry, State>(
  source: StreamSource<Entry>,
  initial: State,
  reduce: (state: State, entry: Entry) => State,
  publish: (stream: Stream<State>) => void,
): () => void {
  let state = initial;
  let cursor: string | null = null;
  let position = 0;
  let caughtUp = false;
  let waiting: Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWaitingAt = 0;
  let stop = open();

  function open(): () => void {
    return source.open(() => cursor, { next: receive, connected: () => flushIn(longestBatchMs) });
  }

  function flushIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  }

  function reopen(): void {
    stop();
    stop = open();
  }

  function receive(update: StreamUpdate<Entry>): void {
    if (update === 'resync') return startAnew();
    if (update.position <= position) return;
    if (update.position > position + 1) return reopen();
    position = update.position;
    cursor = update.cursor;
    if (waiting.push(update) === 1) firstWaitingAt = Date.now();
    flushIn(delay());
  }

  function delay(): number {
    if (caughtUp && waiting.length < 3) return 0;
    return Date.now() - firstWaitingAt > longestBatchMs ? 0 : quietMs;
  }

  function flush(): void {
    if (caughtUp && waiting.length === 0) return;
    state = waiting.reduce(reduce, state);
    waiting = [];
    caughtUp = true;
    publish({ state, caughtUp });
  }

  function startAnew(): void {
    state = initial;
    cursor = null;
    position = 0;
    caughtUp = false;
    waiting = [];
    reopen();
  }

  return () => {
    clearTimeout(timer);
    stop();
  };
}
