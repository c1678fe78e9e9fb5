import { Group, Stack } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportScenario } from './import/import-scenario.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import { scenariosQuery } from './scenarios-query.ts';

export function ScenariosPage(): ReactElement {
  const { t } = useTranslation('scenarios');
  const { can } = useViewer();
  const [result, refetch] = useQuery({ query: scenariosQuery });
  return (
    <Page title={t('title')} actions={can.importScenarios && <ImportScenario />}>
      <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ scenarios }) =>
          scenarios.length === 0 ? (
            <EmptyState icon={IconMap2} title={t('empty.title')} text={t('empty.text')}>
              <Group justify="center">{can.importScenarios && <ImportScenario />}</Group>
            </EmptyState>
          ) : (
            <Stack gap="md">
              {scenarios.map((scenario) => (
                <ScenarioCard key={scenario.id} scenario={scenario} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
