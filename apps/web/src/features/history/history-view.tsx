import { Loader, SimpleGrid, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDuration } from '../../ui/format.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { CityLines } from './city-lines.tsx';
import { HistoryTable } from './history-table.tsx';
import { type History, responses } from './history-query.ts';
import { hasValues, objectivePoints, responsePoints, timeTicks } from './series.ts';

const small = { base: 1, md: 2 };

export function HistoryView({ history }: { readonly history: History }): ReactElement {
  const { t } = useTranslation('history');
  const text = useLocalText();
  if (history.exercises.length === 0 && history.pending === 0)
    return (
      <EmptyState icon={IconHistory} title={t('empty.title')} text={t('empty.text')}>
        <ButtonLink to="/">{t('empty.action')}</ButtonLink>
      </EmptyState>
    );
  const rated = history.objectives.filter(({ key }) => hasValues(objectivePoints(history, key)));
  const markFormat = (points: number): string => t(`marks.${Math.round(points)}`);
  return (
    <>
      <Text c="dimmed" maw="48rem">
        {t('explained', { count: history.exercises.length })}
      </Text>
      {history.pending > 0 && (
        <Text role="status">
          <Loader size="xs" mr="xs" aria-hidden />
          {t('pending', { count: history.pending })}
        </Text>
      )}
      <section aria-label={t('responses.title')}>
        <Title order={2} size="h3" mb="md">
          {t('responses.title')}
        </Title>
        <SimpleGrid cols={small}>
          {responses.map((response) => (
            <CityLines key={response} title={t(`response.${response}.title`)} explanation={t(`response.${response}.text`)} history={history} points={responsePoints(history, response)} format={formatDuration} ticks={timeTicks(responsePoints(history, response))} axisWidth={62} />
          ))}
        </SimpleGrid>
      </section>
      {history.objectives.length > 0 && (
        <section aria-label={t('objectives.title')}>
          <Title order={2} size="h3">
            {t('objectives.title')}
          </Title>
          <Text c="dimmed" mb="md">
            {t(rated.length > 0 ? 'objectives.explained' : 'objectives.none')}
          </Text>
          <SimpleGrid cols={small}>
            {rated.map(({ key, title }) => (
              <CityLines key={key} title={text(title)} history={history} points={objectivePoints(history, key)} format={markFormat} ticks={[0, 1, 2, 3]} axisWidth={104} />
            ))}
          </SimpleGrid>
        </section>
      )}
      <section aria-label={t('table.title')}>
        <Title order={2} size="h3" mb="md">
          {t('table.title')}
        </Title>
        <HistoryTable history={history} />
      </section>
    </>
  );
}
