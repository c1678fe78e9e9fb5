import { Badge, Group, Stack, Switch, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';
import css from './people-table.module.css';
import { type City, type Person, rolesIn } from './people-query.ts';
import { PersonActions } from './person-actions.tsx';

interface PeopleTableProps {
  readonly city: City;
  readonly people: readonly Person[];
  readonly refresh: () => void;
}

export function PeopleTable({ city, people, refresh }: PeopleTableProps): ReactElement {
  const { t } = useTranslation('people');
  const [search, setSearch] = useState('');
  const [withDisabled, setWithDisabled] = useState(false);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = people
    .filter(({ disabled }) => withDisabled || !disabled)
    .filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(wanted))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <Panel>
      <Group justify="space-between" mb="md">
        <TextInput flex="1 1 16rem" maw={360} aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={16} aria-hidden />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <Switch label={t('withDisabled')} checked={withDisabled} onChange={(event) => setWithDisabled(event.currentTarget.checked)} />
      </Group>
      <Table verticalSpacing="sm" className={css.people}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('rolesLabel')}</Table.Th>
            <Table.Th w={90}>{t('actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((person) => (
            <Row key={person.id} city={city} person={person} refresh={refresh} />
          ))}
        </Table.Tbody>
      </Table>
      {shown.length === 0 && <Text c="dimmed">{t('nobody')}</Text>}
    </Panel>
  );
}

function Row({ city, person, refresh }: { readonly city: City; readonly person: Person; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Table.Tr>
      <Table.Td>
        <Stack gap={0}>
          <Group gap="xs">
            <Text fw={600}>{person.name}</Text>
            {person.disabled && (
              <Badge color="gray" variant="outline" tt="none">
                {t('disabled')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {person.email}
          </Text>
        </Stack>
      </Table.Td>
      <Table.Td>
        {rolesIn(person, city)
          .map((role) => t(`cityRole.${role}`))
          .join(', ')}
      </Table.Td>
      <Table.Td>
        <PersonActions city={city} person={person} refresh={refresh} />
      </Table.Td>
    </Table.Tr>
  );
}
