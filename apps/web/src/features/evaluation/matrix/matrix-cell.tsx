import { Table, VisuallyHidden } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvaluation } from '../evaluation-context.tsx';
import type { Cell } from '../evaluation-documents.ts';
import { FiveViewsStrip } from '../views/five-views-strip.tsx';
import { viewMarks } from '../views/view-marks.ts';
import { useMayCompare } from '../views/use-may-compare.ts';
import { MarkLetter } from './mark-letter.tsx';
import classes from './matrix.module.css';

export const cellId = (row: number, column: number): string => `rating-${row}-${column}`;

interface MatrixCellProps {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function MatrixCell({ cell, row, column, onFocus, onKeyDown }: MatrixCellProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const { evaluation, ratings, selected } = useEvaluation();
  const mayCompare = useMayCompare();
  const { can } = evaluation;
  const { mark, version, comment } = ratings.of(cell);
  const isSelected = cell.objective === selected?.objective && cell.team === selected.team;
  const shown = can.rate ? { mark, given: version > 0 } : { mark: cell.official?.mark ?? null, given: cell.official !== null };
  return (
    <Table.Td id={cellId(row, column)} className={classes.cell} role="gridcell" aria-selected={isSelected} tabIndex={isSelected ? 0 : -1} onFocus={onFocus} onClick={(event) => event.currentTarget.focus()} onKeyDown={onKeyDown}>
      <div className={classes.inside}>
        <MarkLetter {...shown} />
        {mayCompare(cell) && <FiveViewsStrip views={viewMarks(cell, can.seeRaters)} />}
      </div>
      {comment !== '' && (
        <span className={classes.noted}>
          <IconMessage size={13} aria-hidden />
          <VisuallyHidden>{t('matrix.hasComment')}</VisuallyHidden>
        </span>
      )}
    </Table.Td>
  );
}
