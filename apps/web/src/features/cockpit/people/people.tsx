import { Group, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscription } from 'urql';
import { PresenceDocument, type CockpitExercise } from '../cockpit-document.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { useTeamName } from '../team-name.ts';
import classes from './people.module.css';

type Member = CockpitExercise['members'][number];

/** Everybody seated, by team, and who of them is connected now. */
export function People(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, exercise } = useCockpit();
  const teamName = useTeamName();
  const [{ data }] = useSubscription({ query: PresenceDocument, variables: { exerciseId } });
  const present = new Set(data?.presence.people.map(({ id }) => id));
  const groups = [
    { key: 'staff', title: t('people.staff'), members: exercise.members.filter(({ team }) => team === null) },
    ...exercise.teams.map(({ key }) => ({ key, title: teamName(key), members: exercise.members.filter(({ team }) => team === key) })),
  ];
  return (
    <div className={classes.groups}>
      {groups.map(({ key, title, members }) => (
        <section key={key} aria-label={title}>
          <Title order={3} size="h6" mb={4}>
            {title}{' '}
            <Text span size="sm" c="dimmed">
              {t('people.present', { present: members.filter(({ person }) => present.has(person.id)).length, all: members.length })}
            </Text>
          </Title>
          <Stack component="ul" gap={2} className={classes.list}>
            {members.map((member) => (
              <Seat key={member.person.id} member={member} isPresent={present.has(member.person.id)} />
            ))}
          </Stack>
          {members.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('people.none')}
            </Text>
          )}
        </section>
      ))}
    </div>
  );
}

function Seat({ member: { person, role }, isPresent }: { member: Member; isPresent: boolean }): ReactElement {
  const { t } = useTranslation('cockpit');
  const Icon = isPresent ? IconCircleFilled : IconCircle;
  return (
    <li>
      <Group gap={6} wrap="nowrap">
        <Icon size={11} className={classes.dot} data-present={isPresent || undefined} role="img" aria-label={t(isPresent ? 'people.here' : 'people.away')} />
        <Text size="sm">
          {person.name}
          <Text span c="dimmed">
            {['', t(`app:role.${role}`), person.city?.name].filter((part) => part !== undefined).join(' · ')}
          </Text>
        </Text>
      </Group>
    </li>
  );
}
