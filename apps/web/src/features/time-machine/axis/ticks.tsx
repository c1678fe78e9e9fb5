import type { ReactElement } from 'react';
import { axisTicks } from '../../../ui/axis-ticks.ts';
import { formatDuration } from '../../../ui/format.ts';
import css from './axis.module.css';
import type { Scale } from './scale.ts';

interface TicksProps {
  readonly scale: Scale;
  /** Where the times stand. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

const tickPx = 90;
const halfLabelPx = 20;

/** Grid lines at round moments. */
export function Ticks({ scale: { x, endMs, width }, y, from, to }: TicksProps): ReactElement {
  return (
    <>
      {axisTicks(endMs, Math.max(2, width / tickPx)).map((tick) => (
        <g key={tick}>
          <line className={css.tick} x1={x(tick)} x2={x(tick)} y1={from} y2={to} />
          <text className={css.time} x={x(tick)} y={y} textAnchor={tick === 0 ? 'start' : x(tick) + halfLabelPx > width ? 'end' : 'middle'}>
            {formatDuration(tick)}
          </text>
        </g>
      ))}
    </>
  );
}
