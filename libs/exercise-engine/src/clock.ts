/** A stretch of play at one rate. `wallMs` is milliseconds since 1970 UTC, by the database's clock; rate 0 is a pause. */
export interface ClockSegment {
  readonly wallMs: number;
  readonly exerciseMs: number;
  readonly rate: number;
}

/** The speeds that a director may set. */
export const slowestRate = 0.25;
export const fastestRate = 20;

/** Exercise time at a wall time. Zero before the start. */
export function exerciseTime(segments: readonly ClockSegment[], wallMs: number): number {
  const current = segments.at(-1);
  if (!current) return 0;
  return current.exerciseMs + Math.max(0, wallMs - current.wallMs) * current.rate;
}

/** The wall time at which the clock will show `exerciseMs`, or null while it stands still. Never before the current segment. */
export function wallTime(segments: readonly ClockSegment[], exerciseMs: number): number | null {
  const current = segments.at(-1);
  if (!current || current.rate === 0) return null;
  return current.wallMs + Math.max(0, exerciseMs - current.exerciseMs) / current.rate;
}

/** Wall time of play, pauses apart, from the moment the clock showed `exerciseMs` or jumped over it until a wall time. */
export function playedMs(segments: readonly ClockSegment[], exerciseMs: number, untilWallMs: number): number {
  let played = 0;
  let until = untilWallMs;
  for (const { wallMs, exerciseMs: from, rate } of segments.toReversed()) {
    if (wallMs > until) continue;
    const reached = from >= exerciseMs ? wallMs : rate === 0 ? until : wallMs + (exerciseMs - from) / rate;
    if (rate > 0) played += Math.max(0, until - reached);
    if (from < exerciseMs) break;
    until = wallMs;
  }
  return played;
}
