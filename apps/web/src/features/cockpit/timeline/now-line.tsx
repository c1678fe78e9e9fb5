import { useEffect, type ReactElement, type RefObject } from 'react';
import type { ClockSegment } from '#exercise-engine';
import { useExerciseClock } from '../../../ui/server-clock.ts';
import classes from './timeline.module.css';

interface NowLineProps {
  readonly clock: readonly ClockSegment[];
  readonly pxPerMs: number;
  /** Keeps the line a third into the window. */
  readonly follows: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function NowLine({ clock, pxPerMs, follows, scroller }: NowLineProps): ReactElement {
  const x = useExerciseClock(clock) * pxPerMs;
  useEffect(() => {
    const element = scroller.current;
    if (follows && element) element.scrollLeft = Math.max(0, x - element.clientWidth / 3);
  }, [x, follows, scroller]);
  return <div className={classes.now} style={{ insetInlineStart: x }} aria-hidden />;
}
