import { nowMs } from '../harness/clock.ts';
import { serve } from '../harness/serve.ts';
import { cpuMicros, heapBytes } from '../harness/usage.ts';
import { type Entry, entryAt, teams } from './room.ts';

export interface Publisher {
  /** Listens on a free port of the loopback interface. */
  start(): Promise<number>;
  /** Called in one turn of the loop for every event and team. */
  publish(team: string, entry: Entry): unknown;
}

let position = 0;

/** Makes a subject of a server that publishes. */
export function servePublisher({ start, publish }: Publisher): void {
  serve({
    start: () => start(),
    publish: (events: number) => {
      const entries = Array.from({ length: events }, () => entryAt((position += 1)));
      const startedMs = nowMs();
      for (const entry of entries) for (const team of teams) void publish(team, entry);
      return startedMs;
    },
    cpu: () => cpuMicros(),
    heap: () => heapBytes(),
  });
}

export const portOf = (address: unknown): number => (typeof address === 'object' && address && 'port' in address ? Number(address.port) : 0);
