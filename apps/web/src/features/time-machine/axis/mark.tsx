import type { ReactElement } from 'react';
import css from './axis.module.css';
import type { MarkKind } from './marks.ts';

const shapes: Record<Exclude<MarkKind, 'inject'>, string> = {
  response: 'M -4 3.5 L 0 -4 L 4 3.5 Z',
  decision: 'M 0 -5.5 L 5.5 0 L 0 5.5 L -5.5 0 Z',
  missed: 'M -3.5 -3.5 L 3.5 3.5 M -3.5 3.5 L 3.5 -3.5',
  shared: 'M -3.5 -3.5 H 3.5 V 3.5 H -3.5 Z',
};

const tallest = 14;
const heightOf = (count: number): number => Math.min(tallest, 5 + 3 * Math.log2(count));

/** One mark, at the bottom of its row; an inject's bar grows with how many it stands for. */
export function Mark({ kind, x, y, count = 1 }: { readonly kind: MarkKind; readonly x: number; readonly y: number; readonly count?: number }): ReactElement {
  if (kind !== 'inject') return <path className={css.mark} data-mark={kind} d={shapes[kind]} transform={`translate(${x} ${y - 6})`} />;
  const height = heightOf(count);
  return <rect className={css.mark} data-mark={kind} x={x - 1.5} y={y - height} width={3} height={height} rx={1} />;
}
