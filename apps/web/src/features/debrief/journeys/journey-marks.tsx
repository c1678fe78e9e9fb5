import type { ReactElement } from 'react';
import classes from './journeys.module.css';

export const marks = ['due', 'delivered', 'seen', 'answered', 'decided', 'late', 'missed', 'skipped'] as const;
export type Mark = (typeof marks)[number];

/** Each mark has a shape of its own, so that none is told by colour alone. Drawn around the origin. */
const shapes: Record<Mark, ReactElement> = {
  due: <line y1={-6} y2={6} />,
  delivered: <circle r={4.5} />,
  seen: <circle r={3.5} />,
  answered: <path d="M -5 4.5 L 0 -5 L 5 4.5 Z" />,
  decided: <path d="M 0 -6 L 6 0 L 0 6 L -6 0 Z" />,
  late: <path d="M -5 -4.5 L 0 5 L 5 -4.5 Z" />,
  skipped: <path d="M -5 0 H 5" />,
  missed: <path d="M -4.5 -4.5 L 4.5 4.5 M -4.5 4.5 L 4.5 -4.5" />,
};

export function JourneyMark({ mark, x, y }: { mark: Mark; x: number; y: number }): ReactElement {
  return (
    <g className={classes.mark} data-mark={mark} transform={`translate(${x} ${y})`}>
      {shapes[mark]}
    </g>
  );
}
