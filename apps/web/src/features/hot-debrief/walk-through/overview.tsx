import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatMinutes } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Play } from '../documents.ts';
import { QuestionnaireResults } from '../questionnaire/questionnaire-results.tsx';
import { totalsOf } from './play-moments.ts';
import classes from './walk-through.module.css';

const totals = ['delivered', 'answered', 'decided', 'missed', 'shared'] as const;

/** The play in figures, city beside city, and what all said about it. */
export function Overview({ play }: { readonly play: Play }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const locale = useLocale();
  const text = useLocalText();
  const { teams, durationMs, phases } = play.debrief;
  const rows = teams.map((team) => ({ team, figures: totalsOf(team) }));
  const most = Math.max(1, ...rows.flatMap(({ figures }) => Object.values(figures)));
  return (
    <Stack gap="xl">
      <Panel>
        <Title order={3}>{t('overview.title')}</Title>
        <Text c="dimmed" mb="md">
          {t('overview.played', { played: formatMinutes(durationMs, locale), phases: phases.map(({ title }) => text(title)).join(' · ') })}
        </Text>
        <Table.ScrollContainer minWidth={620} type="native" tabIndex={0}>
          <Table tabularNums verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('team')}</Table.Th>
                {totals.map((total) => (
                  <Table.Th key={total}>{t(`overview.${total}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ team, figures }) => (
                <Table.Tr key={team.key}>
                  <Table.Th scope="row">{text(team.name)}</Table.Th>
                  {totals.map((total) => (
                    <Table.Td key={total}>
                      {figures[total]}
                      <svg className={classes.bar} data-total={total} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
                        <rect width={(100 * figures[total]) / most} height={8} />
                      </svg>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      <QuestionnaireResults />
    </Stack>
  );
}
