import { Grid, List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expectation, Objective, Scenario } from '#exercise-engine';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDuration, formatScenarioTime } from '../../ui/format.ts';
import { LocalText, useLocalText } from '../../ui/local-text.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What a scenario is about: summary, briefing, phases, objectives, teams. */
export function ScenarioOverview({ scenario }: { readonly scenario: Scenario }): ReactElement {
  const { t } = useTranslation('scenarios');
  const localText = useLocalText();
  const briefing = localText(scenario.briefing);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="lg">
          <Section title={t('summary')}>
            <Markdown>{localText(scenario.summary)}</Markdown>
          </Section>
          {briefing && (
            <Section title={t('briefing')}>
              <Markdown>{briefing}</Markdown>
            </Section>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="lg">
          <Section title={t('phases')}>
            <List type="ordered">
              {scenario.phases.map(({ key, title, startsAtMs }) => (
                <List.Item key={key}>
                  <LocalText text={title} /> <Text span c="dimmed">({t('group.from', { time: formatDuration(startsAtMs) })})</Text>
                </List.Item>
              ))}
            </List>
          </Section>
          {scenario.objectives.length > 0 && (
            <Section title={t('objectives')}>
              <List>
                {scenario.objectives.map((objective) => (
                  <List.Item key={objective.key}>
                    <Aim objective={objective} expectations={(scenario.expectations ?? []).filter((expected) => expected.objective === objective.key)} />
                  </List.Item>
                ))}
              </List>
            </Section>
          )}
          <Teams scenario={scenario} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** An objective, the capability that it exercises, and what teams are expected to do for it. */
function Aim({ objective: { title, capability }, expectations }: { readonly objective: Objective; readonly expectations: readonly Expectation[] }): ReactElement {
  return (
    <>
      <LocalText text={title} />
      {capability && (
        <Text size="sm" c="dimmed">
          <LocalText text={capability} />
        </Text>
      )}
      {expectations.length > 0 && (
        <List size="sm" listStyleType="circle" withPadding mb="xs">
          {expectations.map((expected) => (
            <List.Item key={expected.key}>
              <LocalText text={expected.title} />
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function Teams({ scenario }: { readonly scenario: Scenario }): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  return (
    <Section title={t('teams')}>
      <List>
        {scenario.teams.map(({ key, name, timeZone }) => (
          <List.Item key={key}>
            <LocalText text={name} />{' '}
            <Text span c="dimmed">
              ({t('startsAt', { time: formatScenarioTime(scenario.scenarioStart, 0, timeZone, locale) })})
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Panel>
      <Title order={2} fz="lg" mb="sm">
        {title}
      </Title>
      {children}
    </Panel>
  );
}
