import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useViewer } from '../../session/viewer.ts';
import { type City, type Person, rolesIn } from './people-query.ts';
import { RoleChoice } from './role-choice.tsx';

const changeCityRoles = graphql(`
  mutation changeCityRoles($personId: ID!, $cityId: ID!, $roles: [CityRole!]!) {
    changeCityRoles(personId: $personId, cityId: $cityId, roles: $roles) { id }
  }
`);

interface ChangeRolesProps {
  readonly city: City;
  readonly person: Person;
  readonly opened: boolean;
  readonly close: () => void;
  readonly refresh: () => void;
}

export function ChangeRoles({ opened, close, person, ...rest }: ChangeRolesProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Modal opened={opened} onClose={close} title={t('roles.of', { name: person.name })}>
      <ChangeRolesForm person={person} close={close} {...rest} />
    </Modal>
  );
}

function ChangeRolesForm({ city, person, close, refresh }: Omit<ChangeRolesProps, 'opened'>): ReactElement {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const [roles, setRoles] = useState(() => rolesIn(person, city));
  const [change, { fetching }] = useAction(changeCityRoles);
  const losesOwnKeys = person.id === viewer.id && !roles.includes('CITY_ADMINISTRATOR');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await change({ personId: person.id, cityId: city.id, roles: [...roles] }))) return;
    refresh();
    close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <RoleChoice value={roles} onChange={setRoles} />
        {losesOwnKeys && (
          <Alert color="bronze" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t('roles.losesOwnKeys')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching} disabled={roles.length === 0}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
