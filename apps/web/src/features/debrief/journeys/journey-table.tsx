import { Badge, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { respondedMs, response, type InjectJourney, type TeamJourney } from '../debrief-model.ts';

const time = (ms: number | null): string => (ms === null ? '–' : formatDuration(ms));
const firstMoment = (journey: InjectJourney): number => journey.dueMs ?? journey.releasedMs ?? Infinity;

/** The same journeys as numbers, one table for each team. */
export function JourneyTable({ team }: { team: TeamJourney }): ReactElement {
  const { t } = useTranslation('debrief');
  const { t: app } = useTranslation('app');
  const text = useLocalText();
  return (
    <Table.ScrollContainer tabIndex={0} minWidth={760} type="native" mb="lg">
      <Table striped withRowBorders={false} tabularNums captionSide="top">
        <Table.Caption ta="start" fw={600} fz="md" c="var(--mantine-color-text)">
          {text(team.name)}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.inject')}</Table.Th>
            <Table.Th>{t('columns.channel')}</Table.Th>
            <Table.Th ta="end">{t('columns.due')}</Table.Th>
            <Table.Th ta="end">{t('columns.delivered')}</Table.Th>
            <Table.Th ta="end">{t('columns.seen')}</Table.Th>
            <Table.Th ta="end">{t('columns.responded')}</Table.Th>
            <Table.Th ta="end">{t('columns.deadline')}</Table.Th>
            <Table.Th>{t('columns.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...team.injects].sort((a, b) => firstMoment(a) - firstMoment(b)).map((journey) => (
            <Table.Tr key={journey.inject}>
              <Table.Th scope="row" fw={500}>
                {text(journey.title)}
                {journey.decision && (
                  <Text size="sm" c="dimmed">
                    {text(journey.decision)}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{app(`channel.${journey.channel}`)}</Table.Td>
              <Table.Td ta="end">{time(journey.dueMs)}</Table.Td>
              <Table.Td ta="end">{time(journey.releasedMs)}</Table.Td>
              <Table.Td ta="end">{time(journey.openedMs ?? journey.shownMs)}</Table.Td>
              <Table.Td ta="end">{time(respondedMs(journey))}</Table.Td>
              <Table.Td ta="end">{time(journey.deadlineMs)}</Table.Td>
              <Table.Td>
                <Outcome journey={journey} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Outcome({ journey }: { journey: InjectJourney }): ReactElement {
  const { t } = useTranslation('debrief');
  const outcome = journey.outcome === 'PLAYED' ? response(journey) : journey.outcome;
  const colour = outcome === 'missed' ? 'red' : outcome === 'late' ? 'orange' : outcome === 'answered' || outcome === 'decided' ? 'teal' : 'gray';
  return (
    <Badge variant="dot" tt="none" color={colour}>
      {t(`outcomes.${outcome}`)}
    </Badge>
  );
}
