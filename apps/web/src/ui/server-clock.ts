import { useEffect, useState } from 'react';
import type { Client } from 'urql';
import { type ClockSegment, exerciseTime } from '#exercise-engine';
import { graphql } from '../graphql/graphql.ts';

const serverTime = graphql(`query serverTime { serverTime }`);
const rounds = 3;
let offsetMs = 0;

/** Milliseconds since 1970 by the server's clock, however wrong this device's clock is. */
export const serverNow = (): number => Date.now() + offsetMs;

/** Measures how far the server's clock is from ours: the quickest of a few questions, at the middle of its way. */
export async function measureServerClock(client: Client): Promise<void> {
  let quickest = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const [askedAt, monotonic] = [Date.now(), performance.now()];
    const { data } = await client.query(serverTime, {}, { requestPolicy: 'network-only' });
    const tookMs = performance.now() - monotonic;
    if (!data || tookMs >= quickest) continue;
    quickest = tookMs;
    offsetMs = Date.parse(data.serverTime) - (askedAt + tookMs / 2);
  }
}

/** The server's clock, shown anew every so many milliseconds. */
export function useServerNow(everyMs = 1_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Exercise time in milliseconds, shown anew four times a second. */
export function useExerciseClock(segments: readonly ClockSegment[]): number {
  useServerNow(250);
  return exerciseTime(segments, serverNow());
}
