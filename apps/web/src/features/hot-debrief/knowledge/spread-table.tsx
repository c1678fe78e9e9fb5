import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import type { Piece } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';
import classes from './knowledge.module.css';
import { usePieceLabel } from './piece-label.ts';

interface SpreadTableProps {
  readonly pieces: readonly Piece[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** The same as numbers: a row for each piece of information, when each city knew it, how long until the last of them. */
export function SpreadTable({ pieces, chosen, onChoose }: SpreadTableProps): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise } = useRoom();
  const nameOf = useTeamName();
  const labelOf = usePieceLabel();
  return (
    <Table.ScrollContainer minWidth={420 + 120 * exercise.teams.length} type="native" tabIndex={0}>
      <Table tabularNums aria-label={t('knowledge.table')}>
        <Table.Thead className={classes.bottom}>
          <Table.Tr>
            <Table.Th>{t('knowledge.piece')}</Table.Th>
            {exercise.teams.map(({ key }) => (
              <Table.Th key={key} ta="end">
                {nameOf(key)}
              </Table.Th>
            ))}
            <Table.Th ta="end">{t('knowledge.untilLast')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pieces.map((piece) => (
            <Table.Tr key={piece.key} className={classes.row} data-chosen={piece.key === chosen || undefined}>
              <Table.Th scope="row">
                <button type="button" className={classes.pick} aria-pressed={piece.key === chosen} onClick={() => onChoose(piece.key)}>
                  {labelOf(piece)}
                </button>
              </Table.Th>
              {exercise.teams.map(({ key }) => (
                <Table.Td key={key} ta="end">
                  <Moment piece={piece} team={key} />
                </Table.Td>
              ))}
              <Table.Td ta="end" fw={650}>
                {piece.known.length > 1 ? `+${formatDuration(piece.known.at(-1)?.afterMs ?? 0)}` : '–'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Moment({ piece, team }: { readonly piece: Piece; readonly team: string }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const nameOf = useTeamName();
  const known = piece.known.find((one) => one.team === team);
  const delivered = piece.delivered.some((one) => one.team === team);
  if (!known) return <>{delivered ? t('knowledge.unread') : '–'}</>;
  return (
    <>
      {formatDuration(known.atMs)}
      {known.from && <div>{t('knowledge.from', { team: nameOf(known.from) })}</div>}
    </>
  );
}
