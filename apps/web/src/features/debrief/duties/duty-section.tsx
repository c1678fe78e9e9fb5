import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../../graphql/graphql.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { DutyOutcome } from '../../../play/duty-outcome.tsx';
import { formatDuration, formatSpan } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { DebriefDocument } from '../debrief-document.ts';

type Team = ResultOf<typeof DebriefDocument>['debrief']['teams'][number];

const outcomes = { IN_TIME: 'in-time', LATE: 'late', WRONG_AUTHORITY: 'wrong-authority', MISSING: 'missing', RUNNING: 'running' } as const;
const kinds = { PERSONAL_DATA: 'personal-data', SIGNIFICANT_INCIDENT: 'significant-incident' } as const;

/** What each team owed authorities, and what came of it. */
export function DutySection({ teams }: { teams: readonly Team[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const text = useLocalText();
  if (teams.every(({ duties }) => duties.length === 0)) return <Text c="dimmed">{t('duties.none')}</Text>;
  return (
    <Table.ScrollContainer tabIndex={0} minWidth={820} type="native">
      <Table verticalSpacing="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.team')}</Table.Th>
            <Table.Th>{t('duties.what')}</Table.Th>
            <Table.Th>{t('duties.authority')}</Table.Th>
            <Table.Th ta="end">{t('duties.aware')}</Table.Th>
            <Table.Th ta="end">{t('duties.due')}</Table.Th>
            <Table.Th ta="end">{t('duties.notified')}</Table.Th>
            <Table.Th>{t('duties.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {teams.flatMap((team) =>
            team.duties.map((duty) => (
              <Table.Tr key={`${team.key}/${duty.kind}/${duty.authority.key}/${duty.stage.key}`}>
                <Table.Th scope="row">{text(team.name)}</Table.Th>
                <Table.Td>
                  {text(duty.stage.title)} · {t(`app:incidentKind.${kinds[duty.kind]}`)}
                </Table.Td>
                <Table.Td>
                  {text(duty.authority.name)}
                  {duty.wronglyNotified.length > 0 && (
                    <Text size="sm" c="dimmed">
                      {t('duties.told', { authorities: duty.wronglyNotified.map(({ name }) => text(name)).join(', ') })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="end">{formatDuration(duty.startedMs)}</Table.Td>
                <Table.Td ta="end">
                  {formatDuration(duty.dueMs)}
                  <Text size="sm" c="dimmed">
                    {t('duties.byLaw', { span: formatSpan(duty.stage.withinMs, locale) })}
                  </Text>
                </Table.Td>
                <Table.Td ta="end">{duty.notifiedMs === null ? '–' : formatDuration(duty.notifiedMs)}</Table.Td>
                <Table.Td>
                  <DutyOutcome outcome={outcomes[duty.outcome]} />
                </Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
