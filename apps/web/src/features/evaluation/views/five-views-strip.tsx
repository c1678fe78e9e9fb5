import type { ReactElement } from 'react';
import { bestValue } from '../marks.ts';
import type { ViewMark } from './view-marks.ts';
import classes from './views.module.css';

const width = 60;
const lineHeight = 7;
const margin = 4;

/** The views of one cell, one line each, from unable on the left to without difficulty on the right. Said in words beside it. */
export function FiveViewsStrip({ views }: { readonly views: readonly ViewMark[] }): ReactElement {
  return (
    <svg className={classes.strip} viewBox={`0 0 ${width} ${views.length * lineHeight}`} aria-hidden>
      {views.map(({ view, value }, at) => {
        const y = (at + 0.5) * lineHeight;
        return (
          <g key={view} data-view={view}>
            <line x1={margin} x2={width - margin} y1={y} y2={y} />
            {value !== null && <circle className={classes.dot} cx={margin + (value / bestValue) * (width - 2 * margin)} cy={y} r={3} />}
          </g>
        );
      })}
    </svg>
  );
}
