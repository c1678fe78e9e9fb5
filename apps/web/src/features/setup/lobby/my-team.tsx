import { Avatar, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenExercise, Team } from '../exercise-query.ts';
import { participantsOf } from '../seats.ts';

/** Who plays with me. */
export function MyTeam({ exercise, team }: { readonly exercise: OpenExercise; readonly team: Team }): ReactElement {
  const { t } = useTranslation('setup');
  const viewer = useViewer();
  return (
    <Panel>
      <Title order={2} fz="lg" mb="sm">
        {t('lobby.team')}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {participantsOf(exercise.members, team).map(({ person }) => (
          <Group key={person.id} component="li" gap="sm" wrap="nowrap">
            <Avatar name={person.name} size={30} color="ink" alt="" />
            <Text>{person.id === viewer.id ? t('lobby.you', { name: person.name }) : person.name}</Text>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
