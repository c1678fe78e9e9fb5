import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Recording } from './recording.ts';

export const speeds = [1, 5, 20, 60] as const;
export type Speed = (typeof speeds)[number];

/** Where one looks: after `count` moments, at an exercise time. */
export interface Place {
  readonly count: number;
  readonly atMs: number;
}

export interface Playhead extends Place {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly toTime: (exerciseMs: number) => void;
  /** After so many moments. */
  readonly toCount: (count: number) => void;
  /** To the next moment that counts, or back to the one before. */
  readonly step: (by: 1 | -1) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

const frameMs = 100;
/** An address holds whole milliseconds, rounded up; the log holds finer ones. */
const wholeMs = 1;

/** Where a play is looked at, and whether it runs. `counts` says at which moments a step stops. */
export function usePlayhead(recording: Recording, start: Place, counts: (moment: Recording['moments'][number]) => boolean): Playhead {
  const [place, setPlace] = useState(start);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(20);

  const timeAt = useCallback((exerciseMs: number): Place => placeAt(recording, exerciseMs), [recording]);
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passedMs = (now - last) * speed;
      last = now;
      setPlace(({ atMs }) => timeAt(atMs + passedMs));
    }, frameMs);
    return () => clearInterval(timer);
  }, [playing, speed, timeAt]);

  const ended = place.atMs >= recording.endMs;
  if (playing && ended) setPlaying(false);

  return useMemo(() => {
    const go = (next: Place): void => {
      setPlaying(false);
      setPlace(next);
    };
    return {
      ...place,
      playing,
      speed,
      setSpeed,
      toTime: (exerciseMs) => go(timeAt(exerciseMs)),
      toCount: (count) => go(afterCount(recording, count)),
      step: (by) => go(afterCount(recording, nextCount(recording, place.count, by, counts))),
      toggle: () => {
        if (!playing && ended) setPlace({ count: 0, atMs: 0 });
        setPlaying(!playing);
      },
    };
  }, [place, playing, speed, ended, recording, counts, timeAt]);
}

function placeAt(recording: Recording, exerciseMs: number): Place {
  const atMs = Math.min(Math.max(0, exerciseMs), recording.endMs);
  return { count: recording.countAt(atMs), atMs };
}

/** After so many moments; a count that does not fit the time beside it gives way to the time. */
export function placeOf(recording: Recording, { at, seq }: { readonly at?: number; readonly seq?: number }): Place {
  if (at === undefined) return afterCount(recording, recording.moments.length);
  const place = placeAt(recording, at);
  if (seq === undefined || seq > recording.moments.length) return place;
  const before = recording.moments[seq - 1]?.exerciseMs ?? 0;
  const after = recording.moments[seq]?.exerciseMs ?? Infinity;
  return before <= at && after >= at - wholeMs ? { count: seq, atMs: place.atMs } : place;
}

const afterCount = ({ moments }: Recording, count: number): Place => ({ count, atMs: moments[count - 1]?.exerciseMs ?? 0 });

function nextCount({ moments }: Recording, count: number, by: 1 | -1, counts: (moment: Recording['moments'][number]) => boolean): number {
  for (let next = count + by; next > 0 && next <= moments.length; next += by) {
    const moment = moments[next - 1];
    if (moment && counts(moment)) return next;
  }
  return by > 0 ? moments.length : 0;
}
