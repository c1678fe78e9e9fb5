import { Kbd, Stack, Table, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import type { Cell } from '../evaluation-documents.ts';
import { marks } from '../marks.ts';
import { commentFieldId } from '../rating/rating-form.tsx';
import { ViewLegend } from '../views/view-legend.tsx';
import { moved, type Position } from './grid-keys.ts';
import classes from './matrix.module.css';
import { cellId, MatrixCell } from './matrix-cell.tsx';

/** Objectives by teams. Arrow keys move, a letter rates, C goes to the comment. */
export function RatingMatrix(): ReactElement {
  const { t } = useTranslation('evaluation');
  const text = useLocalText();
  const { evaluation, ratings, selected, select } = useEvaluation();
  const { objectives, teams, cells, can } = evaluation;
  const size = { rows: objectives.length, columns: teams.length };
  const cellAt = (row: number, column: number) => cells.find(({ objective, team }) => objective === objectives[row]?.key && team === teams[column]?.key);

  const onKeyDown = (event: KeyboardEvent, cell: Cell, { row, column }: Position): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const there = moved({ row, column }, event.key, size);
    const key = event.key.toUpperCase();
    const mark = marks.find((letter) => letter === key) ?? null;
    if (there) document.getElementById(cellId(there.row, there.column))?.focus();
    else if (can.rate && (mark !== null || key === 'N')) ratings.save(cell, { mark });
    else if (can.rate && key === 'C') document.getElementById(commentFieldId)?.focus();
    else return;
    event.preventDefault();
  };

  useHotkeys([['Escape', () => focusSelected()]], [], true);
  const focusSelected = (): void => {
    const active = document.activeElement;
    if (active?.id !== commentFieldId) return;
    const [row, column] = [objectives.findIndex(({ key }) => key === selected?.objective), teams.findIndex(({ key }) => key === selected?.team)];
    document.getElementById(cellId(row, column))?.focus();
  };

  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={200 + 118 * teams.length} type="native" tabIndex={-1}>
        <Table role="grid" aria-label={t('matrix.title')} withTableBorder withColumnBorders verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.objective}>{t('matrix.objective')}</Table.Th>
              {teams.map(({ key, name }) => (
                <Table.Th key={key} scope="col">
                  {text(name)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {objectives.map(({ key, title }, row) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={500}>
                  {text(title)}
                </Table.Th>
                {teams.map((team, column) => {
                  const cell = cellAt(row, column);
                  return cell && <MatrixCell key={team.key} cell={cell} row={row} column={column} onFocus={() => select(cell)} onKeyDown={(event) => onKeyDown(event, cell, { row, column })} />;
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ViewLegend seesRaters={can.seeRaters} />
      {can.rate && (
        <Text size="sm" c="dimmed" visibleFrom="sm">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>←</Kbd> <Kbd>→</Kbd> {t('keys.move')} · <Kbd>P</Kbd> <Kbd>S</Kbd> <Kbd>M</Kbd> <Kbd>U</Kbd> {t('keys.rate')} · <Kbd>N</Kbd> {t('keys.notObserved')} · <Kbd>C</Kbd> {t('keys.comment')} ·{' '}
          <Kbd>Esc</Kbd> {t('keys.back')}
        </Text>
      )}
    </Stack>
  );
}
