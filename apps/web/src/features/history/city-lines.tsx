import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../ui/format.ts';
import { lineLooks } from '../../ui/line-looks.ts';
import type { History } from './history-query.ts';
import css from './history.module.css';
import { hasValues, type Point } from './series.ts';

interface CityLinesProps {
  readonly title: string;
  readonly explanation?: string;
  readonly history: Pick<History, 'exercises' | 'cities'>;
  readonly points: readonly Point[];
  readonly format: (value: number) => string;
  /** Where the axis is marked, from its lower to its upper end. */
  readonly ticks: readonly number[];
  readonly axisWidth: number;
}

/** One figure over the exercises, a line for each city. */
export function CityLines({ title, explanation, history, points, format, ticks, axisWidth }: CityLinesProps): ReactElement {
  const { t } = useTranslation('history');
  const locale = useLocale();
  const exerciseOf = (id: unknown) => history.exercises.find((exercise) => exercise.id === id);
  const dateOf = (id: unknown): string => formatDate(exerciseOf(id)?.endedAt ?? '', locale);
  const series = history.cities.map(({ id, name }, at) => {
    const [color, strokeDasharray] = lineLooks[at % lineLooks.length] ?? lineLooks[0];
    return { name: id, label: name, color, strokeDasharray };
  });
  return (
    <figure className={css.figure}>
      <figcaption>
        <strong>{title}</strong>
        {explanation && <span>{explanation}</span>}
      </figcaption>
      {hasValues(points) ? (
        <LineChart
          h={220}
          role="group"
          aria-label={title}
          data={points.map((point) => ({ ...point }))}
          dataKey="exercise"
          series={series}
          withLegend={history.cities.length > 1}
          curveType="linear"
          connectNulls
          strokeWidth={2}
          valueFormatter={format}
          xAxisProps={{ tickFormatter: dateOf, padding: { left: 24, right: 24 }, interval: 'preserveStartEnd' }}
          yAxisProps={{ width: axisWidth, ticks: [...ticks], domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], interval: 0 }}
          tooltipProps={{ labelFormatter: (id: unknown) => `${exerciseOf(id)?.title ?? ''} · ${dateOf(id)}` }}
        />
      ) : (
        <Text c="dimmed" size="sm">
          {t('noValues')}
        </Text>
      )}
    </figure>
  );
}
