import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseState, TeamState } from '#exercise-engine';
import { useScene } from './scene.ts';

interface StandingsProps {
  readonly state: ExerciseState;
  readonly atMs: number;
  readonly chosen: string;
}

const columns = ['delivered', 'opened', 'responded', 'open', 'missed', 'shared', 'milestones', 'points'] as const;

/** How far each team had come, side by side. */
export function Standings({ state, atMs, chosen }: StandingsProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { teams } = useScene();
  return (
    <Table.ScrollContainer minWidth={640} type="native" tabIndex={0}>
      <Table withTableBorder captionSide="top" verticalSpacing={6}>
        <Table.Caption ta="start" fw={600} fz="md" c="var(--mantine-color-text)">
          {t('standings.title')}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('team')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} ta="end">
                {t(`standings.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {teams.map(({ key, name }) => {
            const side = state.teams[key];
            const numbers = side && standingOf(side, atMs);
            return (
              <Table.Tr key={key} bg={key === chosen ? 'var(--mantine-primary-color-light)' : undefined}>
                <Table.Th scope="row">{name}</Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column} ta="end" ff="monospace">
                    {numbers?.[column]}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function standingOf({ happened, injects, milestones, scores }: TeamState, atMs: number): Record<(typeof columns)[number], number> {
  const open = Object.values(injects).filter(({ status, deadlineMs, answer, decision }) => status === 'released' && deadlineMs !== null && deadlineMs > atMs && !answer && !decision);
  return {
    delivered: happened.released.length,
    opened: happened.opened.length,
    responded: happened.answers.length + happened.decisions.length,
    open: open.length,
    missed: happened['missed-deadlines'].length,
    shared: happened.shared.length,
    milestones: Object.values(milestones).filter(({ active }) => active).length,
    points: Object.values(scores).reduce((sum, points) => sum + points, 0),
  };
}
