import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { TeamJourney } from '../debrief-model.ts';
import classes from './comparison.module.css';
import { medianResponseMs, totals, totalsOf } from './team-totals.ts';

/** The teams side by side: each number with a bar on the scale of the whole table. */
export function ComparisonTable({ teams }: { teams: readonly TeamJourney[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  const rows = teams.map((team) => ({ team, totals: totalsOf(team), medianMs: medianResponseMs(team) }));
  const most = Math.max(1, ...rows.flatMap((row) => Object.values(row.totals)));
  return (
    <Table.ScrollContainer tabIndex={0} minWidth={900} type="native">
      <Table verticalSpacing="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.team')}</Table.Th>
            {totals.map((total) => (
              <Table.Th key={total}>{t(`totals.${total}`)}</Table.Th>
            ))}
            <Table.Th>{t('totals.medianResponse')}</Table.Th>
            <Table.Th>{t('totals.shared')}</Table.Th>
            <Table.Th>{t('totals.logged')}</Table.Th>
            <Table.Th>{t('totals.messages')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.team.key}>
              <Table.Th scope="row">{text(row.team.name)}</Table.Th>
              {totals.map((total) => (
                <Table.Td key={total} className={classes.cell} data-total={total}>
                  {row.totals[total]}
                  <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
                    <rect width={(row.totals[total] / most) * 100} height={1} />
                  </svg>
                </Table.Td>
              ))}
              <Table.Td>{row.medianMs === null ? '–' : formatDuration(row.medianMs)}</Table.Td>
              <Table.Td>{row.team.shared}</Table.Td>
              <Table.Td>{row.team.logged}</Table.Td>
              <Table.Td>{row.team.messages}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
