import { Grid, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { ExerciseMarking } from '../../../ui/exercise-marking.tsx';
import { useExerciseTitle } from '../../../ui/exercise-title.ts';
import { formatMinutes, formatScenarioTime } from '../../../ui/format.ts';
import { LocalText, useLocalText } from '../../../ui/local-text.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import type { OpenExercise } from '../exercise-query.ts';
import { Entrance } from './entrance.tsx';
import { MyTeam } from './my-team.tsx';

/** Where everybody but the director waits, reads the briefing and goes in. */
export function Lobby({ exercise }: { readonly exercise: OpenExercise }): ReactElement {
  const { t } = useTranslation('setup');
  const titleOf = useExerciseTitle();
  const locale = useLocale();
  const briefing = useLocalText()(exercise.briefing);
  const { mySeat, teams, scenarioStart, status, can } = exercise;
  const team = teams.find(({ key }) => key === mySeat?.team);
  const briefed = status !== 'DRAFT' || can.animate || can.observe;
  return (
    <>
      <ExerciseMarking />
      <Page title={titleOf(exercise)} kicker={<StatusBadge status={status} />}>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
            <Panel>
              <Title order={2} fz="xl" mb="sm">
                {t('lobby.briefing')}
              </Title>
              {briefed && briefing ? <Markdown>{briefing}</Markdown> : <Text c="dimmed">{t(briefed ? 'lobby.noBriefing' : 'lobby.notBriefed')}</Text>}
            </Panel>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
            <Stack gap="lg">
              <Entrance exercise={exercise} />
              <Panel>
                <Stack gap={6}>
                  <Text fw={600}>
                    <LocalText text={exercise.scenarioTitle} />
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t('lobby.lasts', { duration: formatMinutes(exercise.durationMs, locale) })}
                  </Text>
                  {team && (
                    <Text size="sm" c="dimmed">
                      {t('lobby.scenarioStarts', { time: formatScenarioTime(scenarioStart, 0, team.timeZone, locale) })}
                    </Text>
                  )}
                </Stack>
              </Panel>
              {team && <MyTeam exercise={exercise} team={team} />}
            </Stack>
          </Grid.Col>
        </Grid>
      </Page>
    </>
  );
}
