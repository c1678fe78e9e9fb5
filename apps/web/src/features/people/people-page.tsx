import { SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { AddPerson } from './add-person.tsx';
import { PeopleTable } from './people-table.tsx';
import { type City, peopleQuery } from './people-query.ts';

/** The people of the cities that one administers. */
export function PeoplePage(): ReactElement {
  const { t } = useTranslation('people');
  const cities = useViewer().cityRoles.filter(({ roles }) => roles.includes('CITY_ADMINISTRATOR')).map(({ city }) => city);
  const [chosen, setChosen] = useState(cities[0]?.id);
  const city = cities.find(({ id }) => id === chosen);
  if (!city)
    return (
      <Page title={t('title')}>
        <EmptyState icon={IconLock} title={t('closed.title')} text={t('closed.text')} />
      </Page>
    );
  return (
    <>
      {cities.length > 1 && <SegmentedControl m="md" aria-label={t('city')} data={cities.map(({ id, name }) => ({ value: id, label: name }))} value={city.id} onChange={setChosen} />}
      <PeopleOf key={city.id} city={city} />
    </>
  );
}

function PeopleOf({ city }: { readonly city: City }): ReactElement {
  const { t } = useTranslation('people');
  const [result, refetch] = useQuery({ query: peopleQuery, variables: { cityId: city.id } });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  return (
    <Page title={t('titleOf', { city: city.name })} actions={<AddPerson city={city} onAdded={ask} />}>
      <Loaded result={result} retry={ask}>
        {({ people }) => <PeopleTable city={city} people={people} refresh={ask} />}
      </Loaded>
    </Page>
  );
}
