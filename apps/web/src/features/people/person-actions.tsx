import { ActionIcon, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconDots, IconKey, IconUserCheck, IconUserEdit, IconUserOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useViewer } from '../../session/viewer.ts';
import { ChangeRoles } from './change-roles.tsx';
import { IssuePassword } from './issue-password.tsx';
import type { City, Person } from './people-query.ts';

const disablePerson = graphql(`mutation disablePerson($personId: ID!) { disablePerson(personId: $personId) { id disabled } }`);
const enablePerson = graphql(`mutation enablePerson($personId: ID!) { enablePerson(personId: $personId) { id disabled } }`);

interface PersonActionsProps {
  readonly city: City;
  readonly person: Person;
  readonly refresh: () => void;
}

/** What an administrator may do with one account. */
export function PersonActions({ city, person, refresh }: PersonActionsProps): ReactElement {
  const { t } = useTranslation('people');
  const viewer = useViewer();
  const [disable] = useAction(disablePerson);
  const [enable] = useAction(enablePerson);
  const [opened, { open, close }] = useDisclosure();
  const [issuing, { open: openIssuing, close: closeIssuing }] = useDisclosure();

  const confirmDisable = (): void => {
    modals.openConfirmModal({
      title: t('disable.title', { name: person.name }),
      children: <Text>{t('disable.text')}</Text>,
      labels: { confirm: t('disable.action'), cancel: t('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => void disable({ personId: person.id }).then(refresh),
    });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('actionsFor', { name: person.name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserEdit size={16} aria-hidden />} onClick={open}>
            {t('roles.change')}
          </Menu.Item>
          <Menu.Item disabled={person.id === viewer.id} leftSection={<IconKey size={16} aria-hidden />} onClick={openIssuing}>
            {t('issue.action')}
          </Menu.Item>
          {person.disabled ? (
            <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} onClick={() => void enable({ personId: person.id }).then(refresh)}>
              {t('enable')}
            </Menu.Item>
          ) : (
            <Menu.Item color="red" disabled={person.id === viewer.id} leftSection={<IconUserOff size={16} aria-hidden />} onClick={confirmDisable}>
              {t('disable.action')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ChangeRoles city={city} person={person} opened={opened} close={close} refresh={refresh} />
      <IssuePassword person={person} opened={issuing} close={closeIssuing} />
    </>
  );
}
