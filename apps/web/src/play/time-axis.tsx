import { memo, type ReactElement } from 'react';
import type { Phase } from '#exercise-engine';
import { axisTicks } from '../ui/axis-ticks.ts';
import { formatDuration } from '../ui/format.ts';
import { useLocalText } from '../ui/local-text.tsx';
import css from './time-axis.module.css';

/** Room enough for `1:05:00`. */
const leastPx = 68;

interface TimeAxisProps {
  readonly endMs: number;
  readonly pxPerMs: number;
  readonly phases: readonly Phase[];
}

/** Exercise time and phases above lanes that scroll; it stays at their top. */
export const TimeAxis = memo(function TimeAxis({ endMs, pxPerMs, phases }: TimeAxisProps): ReactElement {
  const text = useLocalText();
  const inOrder = phases.toSorted((one, other) => one.startsAtMs - other.startsAtMs);
  return (
    <div className={css.axis} aria-hidden>
      {inOrder.map(({ key, title, startsAtMs }, at) => (
        <span key={key} className={css.phase} style={{ insetInlineStart: startsAtMs * pxPerMs, width: ((inOrder[at + 1]?.startsAtMs ?? endMs) - startsAtMs) * pxPerMs }}>
          {text(title)}
        </span>
      ))}
      {axisTicks(endMs, Math.max(1, (endMs * pxPerMs) / leastPx)).map((tick) => (
        <span key={tick} className={css.tick} style={{ insetInlineStart: tick * pxPerMs }}>
          {formatDuration(tick)}
        </span>
      ))}
    </div>
  );
});
