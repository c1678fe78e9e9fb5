import { Avatar, Button, Popover, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../../play/presence.ts';
import { useViewer } from '../../../session/viewer.ts';
import css from './bar.module.css';

const shownFaces = 4;

/** Who is here: faces in the bar, names and roles on demand. */
export function People({ people }: { readonly people: readonly PresentPerson[] }): ReactElement {
  const { t } = useTranslation('room');
  const team = people.filter(({ role }) => role === 'PARTICIPANT');
  const staff = people.filter(({ role }) => role !== 'PARTICIPANT' && role !== 'SPECTATOR');
  return (
    <Popover position="bottom-end" width={300} withArrow trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" c="inherit" px={6}>
          <Avatar.Group spacing={4} aria-hidden>
            {team.slice(0, shownFaces).map(({ id, name }) => (
              <Avatar key={id} name={name} color="initials" variant="filled" size={30} radius="xl" alt="" />
            ))}
            {team.length > shownFaces && <Avatar size={30} radius="xl">{`+${team.length - shownFaces}`}</Avatar>}
          </Avatar.Group>
          <span className={css.present}>{t('people.present', { team: team.length, staff: staff.length })}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={680} mb={4}>
          {t('people.title')}
        </Text>
        <PeopleList label={t('people.team')} people={team} />
        <PeopleList label={t('people.staff')} people={staff} />
      </Popover.Dropdown>
    </Popover>
  );
}

function PeopleList({ label, people }: { readonly label: string; readonly people: readonly PresentPerson[] }): ReactElement {
  const { t } = useTranslation('room');
  const viewer = useViewer();
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">
        {label}
      </Text>
      {people.length === 0 && <Text size="sm">{t('people.nobody')}</Text>}
      <ul className={css.people}>
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <Avatar name={name} color="initials" variant="filled" size={24} radius="xl" alt="" />
            <span>{id === viewer.id ? `${name} (${t('people.you')})` : name}</span>
            {role !== 'PARTICIPANT' && <span className={css.role}>{t(`app:role.${role}`)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
