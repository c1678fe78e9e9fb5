import { SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast, Scenario, Spread } from '#exercise-engine';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatTag } from '../../i18n/format-tag.ts';
import { formatDuration } from '../../ui/format.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Branches } from './branches.tsx';
import { Durations, Load } from './charts.tsx';
import { Unreached } from './unreached.tsx';
import { useShare } from '../../ui/use-share.ts';

interface ForecastProps {
  readonly scenario: Scenario;
  readonly forecast: Forecast;
}

/** What the runs tell: how long, how much, who bears what, which way it goes. */
export function ForecastView({ scenario, forecast }: ForecastProps): ReactElement {
  const { t } = useTranslation('rehearsal');
  const share = useShare();
  const { duration, played, plannedMs } = forecast;
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Figure name={t('duration.title')} spread={duration} say={formatDuration}>
          {t('duration.planned', { time: formatDuration(plannedMs) })}
        </Figure>
        <Figure name={t('played.title')} spread={played} say={share}>
          {t('played.text')}
        </Figure>
      </SimpleGrid>
      <Part title={t('durations.title')} text={t('durations.text')}>
        <Durations forecast={forecast} />
      </Part>
      <Part title={t('teams.title')} text={t('teams.text')}>
        <Teams scenario={scenario} forecast={forecast} />
        <Load scenario={scenario} forecast={forecast} />
      </Part>
      <Part title={t('unreached.title')} text={t('unreached.text')}>
        <Unreached scenario={scenario} forecast={forecast} />
      </Part>
      <Part title={t('branches.title')} text={t('branches.text')}>
        <Branches scenario={scenario} forecast={forecast} />
      </Part>
    </Stack>
  );
}

function Figure({ name, spread, say, children }: { readonly name: string; readonly spread: Spread; readonly say: (value: number) => string; readonly children: string }): ReactElement {
  const { t } = useTranslation('rehearsal');
  return (
    <Panel>
      <Text>{name}</Text>
      <Text fz={32} fw={700} lh={1.2}>
        {say(spread.median)}
      </Text>
      <Text size="sm">{t('spread', { from: say(spread.p10), to: say(spread.p90) })}</Text>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Panel>
  );
}

function Part({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ReactNode }): ReactElement {
  return (
    <section aria-label={title}>
      <Title order={2} fz="lg">
        {title}
      </Title>
      <Text c="dimmed" mb="md" maw="48rem">
        {text}
      </Text>
      {children}
    </section>
  );
}

function Teams({ scenario, forecast }: ForecastProps): ReactElement {
  const { t } = useTranslation('rehearsal');
  const localText = useLocalText();
  const share = useShare();
  const number = new Intl.NumberFormat(formatTag(useLocale()));
  const silent = scenario.personas.filter(({ key }) => forecast.silentPersonas.includes(key)).map(({ name }) => name);
  const most = ({ median, most: highest }: Spread, say: (value: number) => string): string => t('most', { median: say(median), most: say(highest) });
  return (
    <>
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('teams.team')}</Table.Th>
              <Table.Th>{t('teams.perMinute')}</Table.Th>
              <Table.Th>{t('teams.openAsks')}</Table.Th>
              <Table.Th>{t('teams.quiet')}</Table.Th>
              <Table.Th>{t('teams.unmet')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {forecast.teams.map(({ team, injectsPerMinute, openAsks, quiet, unmet }) => (
              <Table.Tr key={team}>
                <Table.Th scope="row">{localText(scenario.teams.find(({ key }) => key === team)?.name ?? { en: team })}</Table.Th>
                <Table.Td>{most(injectsPerMinute, number.format)}</Table.Td>
                <Table.Td>{most(openAsks, number.format)}</Table.Td>
                <Table.Td>{most(quiet, formatDuration)}</Table.Td>
                <Table.Td>{share(unmet)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text my="sm">{silent.length > 0 ? t('silent', { names: silent.join(', ') }) : t('noneSilent')}</Text>
    </>
  );
}
