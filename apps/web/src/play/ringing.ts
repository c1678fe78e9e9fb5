import type { ClockSegment } from '#exercise-engine';

/** How long a call rings, in wall milliseconds of running play. */
export const ringsForMs = 30_000;
const turnMs = 2_500;

/** Wall milliseconds between two wall times during which the clock ran: a pause silences the telephone. */
export function runningTime(clock: readonly ClockSegment[], fromMs: number, toMs: number): number {
  return clock.reduce((sum, segment, index) => {
    if (segment.rate === 0) return sum;
    const end = Math.min(clock[index + 1]?.wallMs ?? toMs, toMs);
    return sum + Math.max(0, end - Math.max(segment.wallMs, fromMs));
  }, 0);
}

/** Wall milliseconds that a call still rings; zero once it counts as missed. */
export const ringsStillMs = (clock: readonly ClockSegment[], startedMs: number, nowMs: number): number =>
  Math.max(0, ringsForMs - runningTime(clock, startedMs, nowMs));

/** One client of the team says that a call was missed. The others wait their turn, in case the first is gone. */
export function missedReportAfterMs(me: string, present: readonly string[]): number {
  const turn = [...new Set([...present, me])].toSorted().indexOf(me);
  return ringsForMs + turn * turnMs;
}
