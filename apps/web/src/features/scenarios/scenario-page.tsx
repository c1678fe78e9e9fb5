import { Group, Tabs, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Finding } from '#exercise-engine';
import { Problems } from '../../authoring/problems/problems.tsx';
import { useViewer } from '../../session/viewer.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { CompareVersions } from './compare/compare-versions.tsx';
import { CreateExercise } from './create-exercise.tsx';
import { ExportScenario } from './export/export-scenario.tsx';
import { ReportTables } from './import/report-tables.tsx';
import { InjectsTable } from './injects/injects-table.tsx';
import { ScenarioFacts } from './scenario-facts.tsx';
import { ScenarioOverview } from './scenario-overview.tsx';
import { type City, type OpenScenario, scenarioQuery } from './scenarios-query.ts';
import { VersionPanel } from './version/version-panel.tsx';

export function ScenarioPage({ scenarioId }: { readonly scenarioId: string }): ReactElement {
  const [result, refetch] = useQuery({ query: scenarioQuery, variables: { id: scenarioId } });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ scenario, cities }) => <Scenario key={scenario.id} scenario={scenario} cities={cities} refresh={() => refetch({ requestPolicy: 'network-only' })} />}
    </Loaded>
  );
}

interface ScenarioProps {
  readonly scenario: OpenScenario;
  readonly cities: readonly City[];
  readonly refresh: () => void;
}

function Scenario({ scenario, cities, refresh }: ScenarioProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const { can } = useViewer();
  const localText = useLocalText();
  const [tab, setTab] = useState<string | null>('overview');
  const [shown, setShown] = useState<string>();
  const { content, importReport } = scenario;
  const goTo = ({ where }: Finding): void => {
    const [list, key] = where.split('.');
    setShown(list === 'injects' ? key : undefined);
    setTab(list === 'injects' ? 'injects' : 'overview');
  };
  return (
    <Page
      title={localText(scenario.title)}
      kicker={
        <Text size="sm">
          <AnchorLink to="/scenarios">{t('title')}</AnchorLink>
        </Text>
      }
      actions={
        <Group>
          <ExportScenario scenarioId={scenario.id} />
          <ButtonLink variant="default" to="/scenarios/$scenarioId/rehearsal" params={{ scenarioId: scenario.id }}>
            {t('rehearse')}
          </ButtonLink>
          {scenario.can.edit && (
            <ButtonLink to="/scenarios/$scenarioId/edit" params={{ scenarioId: scenario.id }} variant="default">
              {t('edit')}
            </ButtonLink>
          )}
          {can.planExercises && scenario.state !== 'DEPRECATED' && <CreateExercise scenarioId={scenario.id} title={scenario.title} />}
        </Group>
      }
    >
      <ScenarioFacts scenario={scenario} />
      <VersionPanel scenario={scenario} cities={cities} refresh={refresh} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="overview">{t('tab.overview')}</Tabs.Tab>
          <Tabs.Tab value="injects">{t('tab.injects')}</Tabs.Tab>
          <Tabs.Tab value="check">{t('tab.check')}</Tabs.Tab>
          {scenario.versions.length > 1 && <Tabs.Tab value="compare">{t('tab.compare')}</Tabs.Tab>}
          {importReport && <Tabs.Tab value="report">{t('tab.report')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <ScenarioOverview scenario={content} />
        </Tabs.Panel>
        <Tabs.Panel value="injects">
          <InjectsTable scenarioId={scenario.id} scenario={content} shown={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="check">
          <Problems scenario={content} onGoTo={goTo} />
        </Tabs.Panel>
        {scenario.versions.length > 1 && (
          <Tabs.Panel value="compare">
            <CompareVersions scenario={scenario} />
          </Tabs.Panel>
        )}
        {importReport && (
          <Tabs.Panel value="report">
            <ReportTables report={importReport} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}
