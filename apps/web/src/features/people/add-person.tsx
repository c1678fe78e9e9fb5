import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { InitialPassword } from './initial-password.tsx';
import type { City, CityRole } from './people-query.ts';
import { RoleChoice } from './role-choice.tsx';

const addPerson = graphql(`
  mutation addPerson($input: AddPersonInput!) {
    addPerson(input: $input) { password person { id name email } }
  }
`);

type NewPerson = ResultOf<typeof addPerson>['addPerson'];

interface AddPersonProps {
  readonly city: City;
  readonly onAdded: () => void;
}

export function AddPerson({ city, onAdded }: AddPersonProps): ReactElement {
  const { t } = useTranslation('people');
  const [opened, { open, close }] = useDisclosure();
  const [added, setAdded] = useState<NewPerson | null>(null);
  const finish = (): void => {
    close();
    setAdded(null);
  };
  const welcome = (person: NewPerson): void => {
    setAdded(person);
    onAdded();
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
        {t('add.action')}
      </Button>
      <Modal opened={opened} onClose={finish} closeOnClickOutside={!added} title={added ? t('password.title') : t('add.title', { city: city.name })}>
        {added ? <InitialPassword added={added} close={finish} /> : <AddPersonForm city={city} cancel={finish} onAdded={welcome} />}
      </Modal>
    </>
  );
}

interface AddPersonFormProps {
  readonly city: City;
  readonly cancel: () => void;
  readonly onAdded: (person: NewPerson) => void;
}

function AddPersonForm({ city, cancel, onAdded }: AddPersonFormProps): ReactElement {
  const { t } = useTranslation('people');
  const [roles, setRoles] = useState<readonly CityRole[]>(['MEMBER']);
  const [{ fetching, error }, add] = useMutation(addPerson);
  const errorText = useErrorText();
  const refusal = error && refusalOf(error);
  const ofEmail = refusal?.reason?.startsWith('identity.email-');

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { cityId: city.id, name: String(form.get('name')).trim(), email: String(form.get('email')).trim(), roles: [...roles] };
    const { data } = await add({ input });
    if (data) onAdded(data.addPerson);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput name="name" label={t('name')} required maxLength={200} data-autofocus />
        <TextInput name="email" type="email" label={t('email')} required maxLength={254} error={refusal && ofEmail && errorText(refusal)} />
        <RoleChoice value={roles} onChange={setRoles} />
        {refusal && !ofEmail && (
          <Alert color="red" variant="light" role="alert">
            {errorText(refusal)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching} disabled={roles.length === 0}>
            {t('add.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
