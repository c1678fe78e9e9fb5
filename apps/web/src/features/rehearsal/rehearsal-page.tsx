import { Alert, Group, Progress, Button, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { keptOf, type Scenario } from '#exercise-engine';
import { graphql } from '../../graphql/graphql.ts';
import { useCommand } from '../../graphql/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDateTime } from '../../ui/format.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ForecastView } from './forecast-view.tsx';
import { RehearsalForm } from './rehearsal-form.tsx';
import { useRehearsal } from './use-rehearsal.ts';

const query = graphql(`
  query rehearsalScenario($id: ID!) {
    scenario(id: $id) { id title content revision forecast { keptAt runs seed } }
  }
`);

const saveForecast = graphql(`
  mutation saveForecast($id: ID!, $revision: Int!, $forecast: ForecastNumbers!, $idempotencyKey: ID!) {
    saveForecast(id: $id, revision: $revision, forecast: $forecast, idempotencyKey: $idempotencyKey) { id forecast { keptAt runs seed } }
  }
`);

/** Plays a scenario many times over with bots, and shows what came of it. */
export function RehearsalPage({ scenarioId }: { readonly scenarioId: string }): ReactElement {
  const [result, refetch] = useQuery({ query, variables: { id: scenarioId } });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ scenario }) => <RehearsalOf version={scenario} />}
    </Loaded>
  );
}

interface Version {
  readonly id: string;
  readonly revision: number;
  readonly content: Scenario;
  readonly forecast: { readonly keptAt: string; readonly runs: number; readonly seed: number } | null;
}

function RehearsalOf({ version: { id, revision, content: scenario, forecast: keptBefore } }: { readonly version: Version }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const localText = useLocalText();
  const locale = useLocale();
  const [save] = useCommand(saveForecast);
  const [kept, setKept] = useState(keptBefore);
  const { standing, start, cancel } = useRehearsal(scenario, (forecast) => void save({ id, revision, forecast: keptOf(forecast) }).then((saved) => saved && setKept(saved.saveForecast.forecast)));
  const isRunning = standing.is === 'running';
  return (
    <Page
      title={t('title')}
      kicker={
        <Text size="sm">
          <AnchorLink to="/scenarios/$scenarioId" params={{ scenarioId: id }}>
            {localText(scenario.title)}
          </AnchorLink>
        </Text>
      }
    >
      <Text c="dimmed" maw="48rem">
        {t('explained')}
      </Text>
      <RehearsalForm isRunning={isRunning} start={start} />
      {isRunning && (
        <Group wrap="nowrap">
          <Progress aria-label={t('progress')} value={(100 * standing.progress.done) / standing.progress.of} flex={1} />
          <Text size="sm" ff="monospace">
            {standing.progress.done} / {standing.progress.of}
          </Text>
          <Button variant="default" size="xs" onClick={cancel}>
            {t('cancel')}
          </Button>
        </Group>
      )}
      <div role="status">
        {standing.is === 'cancelled' && <Text>{t('cancelled')}</Text>}
        {standing.is === 'done' && <Text>{t('done', { count: standing.forecast.runs, seed: standing.forecast.seed })}</Text>}
        {kept && <Text c="dimmed">{t('kept', { date: formatDateTime(kept.keptAt, locale), count: kept.runs, seed: kept.seed })}</Text>}
      </div>
      {standing.is === 'failed' && <Alert color="red" role="alert">{t('failed')}</Alert>}
      {standing.is === 'refused' && <Alert color="red" role="alert">{t('refused', { count: standing.errors })}</Alert>}
      {standing.is === 'done' && <ForecastView scenario={scenario} forecast={standing.forecast} />}
    </Page>
  );
}
