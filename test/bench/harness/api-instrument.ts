import { subscribe } from 'node:diagnostics_channel';
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

serve({
  cpu: () => cpuMicros(),
  heap: () => heapBytes(),
  rss: () => process.memoryUsage().rss,
  /** When the row was read, by the monotonic clock; null when it was not. */
  readAt: (seq: number) => reads.findLast((read) => read.seq === seq)?.atMs ?? null,
});
