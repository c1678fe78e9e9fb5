import { memo, type ReactElement } from 'react';
import type { Phase } from '#exercise-engine';
import css from './timeline.module.css';

interface BandsProps {
  readonly endMs: number;
  readonly pxPerMs: number;
  readonly phases: readonly Phase[];
  readonly durationMs: number;
}

/** Phases as bands behind the lanes, and the planned end. */
export const Bands = memo(function Bands({ endMs, pxPerMs, phases, durationMs }: BandsProps): ReactElement {
  const starts = phases.map(({ startsAtMs }) => startsAtMs).toSorted((one, other) => one - other);
  const left = (ms: number): string => `calc(var(--label) + ${ms * pxPerMs}px)`;
  return (
    <div aria-hidden>
      {starts.map((start, at) => (
        <div key={at} className={css.band} style={{ left: left(start), width: ((starts[at + 1] ?? endMs) - start) * pxPerMs }} />
      ))}
      <div className={css.end} style={{ left: left(durationMs) }} />
    </div>
  );
});
