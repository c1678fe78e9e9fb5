import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { SimpleGrid, Table, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast, Scenario, TeamForecast } from '#exercise-engine';
import { formatTag } from '../../i18n/format-tag.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDuration } from '../../ui/format.ts';
import { lineLooks } from '../../ui/line-looks.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';

/** How many runs took how long; the same in a table. */
export function Durations({ forecast }: { readonly forecast: Forecast }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const rows = forecast.durations.map(({ fromMs, toMs, runs }) => ({ from: formatDuration(fromMs), span: t('span', { from: formatDuration(fromMs), to: formatDuration(toMs) }), runs }));
  return (
    <Panel>
      <BarChart h={220} role="group" aria-label={t('durations.title')} data={rows} dataKey="from" series={[{ name: 'runs', label: t('durations.runs'), color: 'ink.6' }]} tooltipAnimationDuration={0} />
      <Figures head={[t('durations.time'), t('durations.runs')]} rows={rows.map(({ span, runs }) => [span, runs])} />
    </Panel>
  );
}

/** What comes to each team, and what it has to answer, over the planned time; the same in tables. */
export function Load({ scenario, forecast }: { readonly scenario: Scenario; readonly forecast: Forecast }): ReactElement {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Curves of="injects" scenario={scenario} teams={forecast.teams} />
      <Curves of="openAsks" scenario={scenario} teams={forecast.teams} />
    </SimpleGrid>
  );
}

function Curves({ of, scenario, teams }: { readonly of: 'injects' | 'openAsks'; readonly scenario: Scenario; readonly teams: readonly TeamForecast[] }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const localText = useLocalText();
  const number = new Intl.NumberFormat(formatTag(useLocale()), { maximumFractionDigits: 1 });
  const nameOf = (team: string): string => localText(scenario.teams.find(({ key }) => key === team)?.name ?? { en: team });
  const series = teams.map(({ team }, at) => {
    const [color, strokeDasharray] = lineLooks[at % lineLooks.length] ?? lineLooks[0];
    return { name: team, label: nameOf(team), color, strokeDasharray };
  });
  const times = teams[0]?.load.map(({ fromMs }) => fromMs) ?? [];
  const data = times.map((fromMs, at) => ({ from: formatDuration(fromMs), ...Object.fromEntries(teams.map(({ team, load }) => [team, load[at]?.[of] ?? 0])) }));
  return (
    <Panel>
      <Text fw={600}>{t(`load.${of}`)}</Text>
      <LineChart h={240} role="group" aria-label={t(`load.${of}`)} data={data} dataKey="from" series={series} withLegend withDots={false} curveType="linear" strokeWidth={2} valueFormatter={number.format} />
      <Figures head={[t('load.from'), ...teams.map(({ team }) => nameOf(team))]} rows={times.map((fromMs, at) => [formatDuration(fromMs), ...teams.map(({ load }) => number.format(load[at]?.[of] ?? 0))])} />
    </Panel>
  );
}

function Figures({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }): ReactElement {
  const { t } = useTranslation('rehearsal');
  return (
    <details>
      <summary>{t('figures')}</summary>
      <Table.ScrollContainer tabIndex={0} type="native" minWidth={280}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {head.map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={String(row[0])}>
                {row.map((value, at) => (
                  <Table.Td key={head[at]}>{value}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
