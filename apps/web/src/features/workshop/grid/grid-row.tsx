import { memo, type ReactElement } from 'react';
import { type Inject } from '#exercise-engine';
import { columnKeys, columns, type GridWords } from './columns.ts';
import { widths } from './widths.ts';
import css from './grid.module.css';

interface GridRowProps {
  readonly inject: Inject;
  readonly at: number;
  readonly top: number;
  readonly words: GridWords;
  /** Of this row: the chosen columns. */
  readonly left: number;
  readonly right: number;
  readonly active: number;
  /** Columns in which somebody has to decide, joined by blanks. */
  readonly inConflict: string;
  readonly conflictWords: string;
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** One inject. It is drawn anew only when it or its part of the selection changes. */
export const GridRow = memo(function GridRow({ inject, at, top, words, left, right, active, inConflict, conflictWords }: GridRowProps): ReactElement {
  return (
    <div role="row" aria-rowindex={at + 2} className={css.row} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" aria-colindex={1} className={css.number} data-row={at}>
        {at + 1}
      </div>
      {columnKeys.map((key, column) => {
        const { read, typed } = columns[key];
        const shown = read(inject, words);
        const hasConflict = inConflict.split(' ').includes(key);
        const isChosen = column >= left && column <= right;
        return (
          <div
            key={key}
            id={cellId(at, column)}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isChosen}
            className={css.cell}
            style={{ width: widths[key] }}
            data-row={at}
            data-column={column}
            data-chosen={isChosen || undefined}
            data-active={column === active || undefined}
            data-conflict={hasConflict || undefined}
            aria-invalid={hasConflict || undefined}
            title={hasConflict ? conflictWords : undefined}
            data-elsewhere={(key !== 'when' && shown !== '' && typed?.(inject, words) === '') || undefined}
          >
            {shown}
          </div>
        );
      })}
    </div>
  );
});
