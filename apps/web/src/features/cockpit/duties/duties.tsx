import { Table, Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exerciseTime, statutoryClocks, type StatutoryDuty } from '#exercise-engine';
import { DutyOutcome } from '../../../play/duty-outcome.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { serverNow, useServerNow } from '../../../ui/server-clock.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { useTeamName } from '../team-name.ts';

/** The statutory clocks of all teams, with whom each has to notify. */
export function Duties(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { cockpit } = useCockpit();
  useServerNow(1_000);
  const nowMs = exerciseTime(cockpit.exercise.clock, serverNow());
  const duties = useMemo(() => statutoryClocks(cockpit.exercise), [cockpit.exercise]);
  if (duties.length === 0) return <Text c="dimmed">{t(cockpit.exercise.statutory ? 'duties.none' : 'duties.notHere')}</Text>;
  return (
    <Table.ScrollContainer tabIndex={0} minWidth={720} type="native">
      <Table verticalSpacing={6} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('duties.team')}</Table.Th>
            <Table.Th>{t('duties.what')}</Table.Th>
            <Table.Th>{t('duties.authority')}</Table.Th>
            <Table.Th ta="end">{t('duties.due')}</Table.Th>
            <Table.Th>{t('duties.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {duties.map((duty) => (
            <DutyRow key={`${duty.team}/${duty.kind}/${duty.authority.key}/${duty.stage.key}`} duty={duty} nowMs={nowMs} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function DutyRow({ duty, nowMs }: { duty: StatutoryDuty; nowMs: number }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const teamName = useTeamName();
  const { team, kind, stage, authority, dueMs, notifiedMs, wronglyNotified, outcome } = duty;
  const left = dueMs - nowMs;
  return (
    <Table.Tr>
      <Table.Th scope="row">{teamName(team)}</Table.Th>
      <Table.Td>
        {text(stage.title)} · {t(`app:incidentKind.${kind}`)}
      </Table.Td>
      <Table.Td>
        {text(authority.name)}
        {wronglyNotified.length > 0 && (
          <Text size="sm" c="red.8">
            {t('duties.told', { authorities: wronglyNotified.map(({ name }) => text(name)).join(', ') })}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">{notifiedMs !== null ? t('duties.notifiedAt', { time: formatDuration(notifiedMs) }) : t(left > 0 ? 'duties.left' : 'duties.over', { time: formatDuration(Math.abs(left)) })}</Table.Td>
      <Table.Td>
        <DutyOutcome outcome={outcome} />
      </Table.Td>
    </Table.Tr>
  );
}
