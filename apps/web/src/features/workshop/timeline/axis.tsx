import { memo, type ReactElement } from 'react';
import type { Phase } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import css from './timeline.module.css';

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * 60_000);
const leastPx = 64;

interface AxisProps {
  readonly endMs: number;
  readonly pxPerMs: number;
  readonly phases: readonly Phase[];
}

/** Time and phases above the lanes. */
export const Axis = memo(function Axis({ endMs, pxPerMs, phases }: AxisProps): ReactElement {
  const text = useLocalText();
  const step = steps.find((candidate) => candidate * pxPerMs >= leastPx) ?? 480 * 60_000;
  return (
    <div className={css.axis} aria-hidden>
      <div className={css.marks}>
        {phases.map(({ key, title, startsAtMs }) => (
          <span key={key} className={css.phase} style={{ left: startsAtMs * pxPerMs }}>
            {text(title)}
          </span>
        ))}
        {Array.from({ length: Math.floor(endMs / step) + 1 }, (_, at) => (
          <span key={at} className={css.tick} style={{ left: at * step * pxPerMs }}>
            {formatDuration(at * step)}
          </span>
        ))}
      </div>
      <div className={css.corner} />
    </div>
  );
});

/** Phases as bands behind the lanes, and the planned end. */
export const Bands = memo(function Bands({ endMs, pxPerMs, phases, durationMs }: AxisProps & { readonly durationMs: number }): ReactElement {
  const starts = phases.map(({ startsAtMs }) => startsAtMs).toSorted((one, other) => one - other);
  const left = (ms: number): string => `calc(var(--label) + ${ms * pxPerMs}px)`;
  return (
    <div aria-hidden>
      {starts.map((start, at) => (
        <div key={start} className={css.band} style={{ left: left(start), width: ((starts[at + 1] ?? endMs) - start) * pxPerMs }} />
      ))}
      <div className={css.end} style={{ left: left(durationMs) }} />
    </div>
  );
});
