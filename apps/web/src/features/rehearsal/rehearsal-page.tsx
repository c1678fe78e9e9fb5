import { Alert, Group, Progress, Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Scenario } from '#exercise-engine';
import { graphql } from '../../graphql/graphql.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ForecastView } from './forecast-view.tsx';
import { RehearsalForm } from './rehearsal-form.tsx';
import { useRehearsal } from './use-rehearsal.ts';

const query = graphql(`
  query rehearsalScenario($id: ID!) {
    scenario(id: $id) { id title content }
  }
`);

/** Plays a scenario many times over with bots, and shows what came of it. */
export function RehearsalPage({ scenarioId }: { readonly scenarioId: string }): ReactElement {
  const [result, refetch] = useQuery({ query, variables: { id: scenarioId } });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ scenario }) => <RehearsalOf scenarioId={scenario.id} scenario={scenario.content} />}
    </Loaded>
  );
}

function RehearsalOf({ scenarioId, scenario }: { readonly scenarioId: string; readonly scenario: Scenario }): ReactElement {
  const { t } = useTranslation('rehearsal');
  const localText = useLocalText();
  const { standing, start, cancel } = useRehearsal(scenario);
  const isRunning = standing.is === 'running';
  return (
    <Page
      title={t('title')}
      kicker={
        <Text size="sm">
          <AnchorLink to="/scenarios/$scenarioId" params={{ scenarioId }}>
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
      </div>
      {standing.is === 'failed' && <Alert color="red" role="alert">{t('failed')}</Alert>}
      {standing.is === 'refused' && <Alert color="red" role="alert">{t('refused', { count: standing.errors })}</Alert>}
      {standing.is === 'done' && <ForecastView scenario={scenario} forecast={standing.forecast} />}
    </Page>
  );
}
