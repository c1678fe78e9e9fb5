import { SegmentedControl, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { EditRegime } from './edit-regime.tsx';
import { type City, citiesQuery, regimesQuery } from './regimes-query.ts';
import { RegimesTable } from './regimes-table.tsx';

/** Whom the cities that one administers have to notify. */
export function RegimesPage(): ReactElement {
  const { t } = useTranslation('regimes');
  const { cityRoles, networkRoles } = useViewer();
  const [result, refetch] = useQuery({ query: citiesQuery });
  const own = cityRoles.filter(({ roles }) => roles.includes('CITY_ADMINISTRATOR')).map(({ city }) => city.id);
  const ofAll = networkRoles.includes('NETWORK_ADMINISTRATOR');
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ cities }) => <RegimesOfCities cities={cities.filter(({ id }) => ofAll || own.includes(id))} title={t('title')} />}
    </Loaded>
  );
}

function RegimesOfCities({ cities, title }: { readonly cities: readonly City[]; readonly title: string }): ReactElement {
  const { t } = useTranslation('regimes');
  const [chosen, setChosen] = useState(cities[0]?.id);
  const city = cities.find(({ id }) => id === chosen);
  if (!city)
    return (
      <Page title={title}>
        <EmptyState icon={IconLock} title={t('closed.title')} text={t('closed.text')} />
      </Page>
    );
  return (
    <>
      {cities.length > 1 && <SegmentedControl m="md" aria-label={t('city')} data={cities.map(({ id, name }) => ({ value: id, label: name }))} value={city.id} onChange={setChosen} />}
      <RegimesOf key={city.id} city={city} />
    </>
  );
}

function RegimesOf({ city }: { readonly city: City }): ReactElement {
  const { t } = useTranslation('regimes');
  const [result, refetch] = useQuery({ query: regimesQuery, variables: { cityId: city.id } });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  return (
    <Page title={t('titleOf', { city: city.name })} actions={<EditRegime city={city} regime={null} onSaved={ask} />}>
      <Text c="dimmed" maw="46rem">
        {t('explained')}
      </Text>
      <Loaded result={result} retry={ask}>
        {({ regimes }) => <RegimesTable city={city} regimes={regimes} refresh={ask} />}
      </Loaded>
    </Page>
  );
}
