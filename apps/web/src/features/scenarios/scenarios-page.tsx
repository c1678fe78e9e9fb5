import { Group, Stack, Text } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../i18n/use-locale.ts';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportScenario } from './import/import-scenario.tsx';
import { filtered, type Order, sorted, wholeLibrary } from './library/library-filter.ts';
import { LibraryFilters } from './library/library-filters.tsx';
import { useWholeLibrary } from './library/use-whole-library.ts';
import { NewScenario } from './new-scenario.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import { type ListedScenario, scenariosQuery } from './scenarios-query.ts';

export function ScenariosPage(): ReactElement {
  const { t } = useTranslation('scenarios');
  const { can } = useViewer();
  const [result, refetch] = useQuery({ query: scenariosQuery, requestPolicy: 'cache-and-network' });
  const begin = can.importScenarios && (
    <Group justify="center">
      <ImportScenario />
      <NewScenario />
    </Group>
  );
  return (
    <Page title={t('title')} actions={begin}>
      <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ scenarios }) =>
          scenarios.length === 0 ? (
            <EmptyState icon={IconMap2} title={t('empty.title')} text={t('empty.text')}>
              {begin}
            </EmptyState>
          ) : (
            <Library firstPage={scenarios} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Library({ firstPage }: { readonly firstPage: readonly ListedScenario[] }): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  const [filter, setFilter] = useState(wholeLibrary);
  const [order, setOrder] = useState<Order>('changed');
  const whole = useWholeLibrary(firstPage);
  const scenarios = whole ?? firstPage;
  const found = sorted(filtered(scenarios, filter, locale), order, locale);
  return (
    <Stack gap="md">
      <LibraryFilters scenarios={scenarios} filter={filter} onFilter={setFilter} order={order} onOrder={setOrder} />
      <Text role="status" c="dimmed">
        {whole ? t('library.found', { count: found.length, of: whole.length }) : t('library.reading')}
      </Text>
      {found.map((scenario) => (
        <ScenarioCard key={scenario.id} scenario={scenario} />
      ))}
    </Stack>
  );
}
