import { memo, type ReactElement } from 'react';
import type { Phase } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import classes from './timeline.module.css';

const steps = [1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * 60_000);
const leastPx = 70;

interface TimeAxisProps {
  readonly endMs: number;
  readonly pxPerMs: number;
  readonly phases: readonly Phase[];
}

/** Minutes and phases above the lanes. */
export const TimeAxis = memo(function TimeAxis({ endMs, pxPerMs, phases }: TimeAxisProps): ReactElement {
  const text = useLocalText();
  const step = steps.find((candidate) => candidate * pxPerMs >= leastPx) ?? 60 * 60_000;
  const ticks = Array.from({ length: Math.floor(endMs / step) + 1 }, (_, index) => index * step);
  return (
    <div className={classes.axis} aria-hidden>
      {phases.map(({ key, title, startsAtMs }) => (
        <span key={key} className={classes.phase} style={{ insetInlineStart: startsAtMs * pxPerMs }}>
          {text(title)}
        </span>
      ))}
      {ticks.map((tick) => (
        <span key={tick} className={classes.tick} style={{ insetInlineStart: tick * pxPerMs }}>
          {formatDuration(tick)}
        </span>
      ))}
    </div>
  );
});
