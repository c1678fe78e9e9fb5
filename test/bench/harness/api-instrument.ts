import { subscribe } from 'node:diagnostics_channel';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { nowMs } from './clock.ts';
import { serve } from './serve.ts';
import { cpuMicros, heapBytes } from './usage.ts';

interface RowsRead {
  readonly exerciseId: string;
  readonly entries: number;
  readonly lastSeq: number;
}

/** Loaded into the server by `--import`: tells when rows were read, and what the process costs. */
const remembered = 1_000;
const reads: { readonly seq: number; readonly atMs: number }[] = [];

subscribe('tocsin:feed.read', (message) => {
  const { entries, lastSeq } = message as RowsRead;
  const atMs = nowMs();
  for (let seq = lastSeq - entries + 1; seq <= lastSeq; seq += 1) reads.push({ seq, atMs });
  if (reads.length > remembered) reads.splice(0, reads.length - remembered);
});

/** Only looked at where a bench asks for it. */
let mostCpuMicros = 0;
let turns: NodeJS.Timeout | undefined;
const cpuOfThread = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};
const loop = monitorEventLoopDelay({ resolution: 1 });

serve({
  cpu: () => cpuMicros(),
  heap: () => heapBytes(),
  rss: () => process.memoryUsage().rss,
  watchLoop: () => {
    loop.reset();
    loop.enable();
    mostCpuMicros = 0;
    let before = cpuOfThread();
    turns = setInterval(() => {
      const now = cpuOfThread();
      mostCpuMicros = Math.max(mostCpuMicros, now - before);
      before = now;
    }, 1);
  },
  /** The longest that the event loop was held up since, in milliseconds; the timer's own step is taken off. */
  longestHold: () => {
    loop.disable();
    clearInterval(turns);
    return Math.max(0, loop.max / 1e6 - 1);
  },
  /** The most processor time that the loop spent in one go, in milliseconds: what is left of a hold when nobody else wants the processor. */
  longestCpu: () => mostCpuMicros / 1_000,
  /** When the row was read, by the monotonic clock; null when it was not. */
  readAt: (seq: number) => reads.findLast((read) => read.seq === seq)?.atMs ?? null,
});
