import { Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink, ButtonLink } from '../../../ui/links.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenExercise } from '../exercise-query.ts';
import { entranceOf } from './entrance-of.ts';

/** Which seat one has, and the door that is open to it now. */
export function Entrance({ exercise }: { readonly exercise: OpenExercise }): ReactElement {
  const { t } = useTranslation('setup');
  const localText = useLocalText();
  const { mySeat, teams, can } = exercise;
  const team = teams.find(({ key }) => key === mySeat?.team);
  const { door, open, says } = entranceOf(exercise);
  return (
    <Panel>
      <Stack gap="md">
        {mySeat && (
          <Text fw={600} fz="lg">
            {t(`role.${mySeat.role}`)}
            {team && `, ${localText(team.name)}`}
          </Text>
        )}
        <Text role="status">{t(`entrance.${says}`)}</Text>
        {open && (
          <ButtonLink to={`/exercises/$exerciseId/${door}`} params={{ exerciseId: exercise.id }} size="md" rightSection={<IconArrowRight size={18} aria-hidden />}>
            {t(`door.${door}`)}
          </ButtonLink>
        )}
        {open && can.play && (
          <AnchorLink to="/exercises/$exerciseId/wall" params={{ exerciseId: exercise.id }}>
            {t('lobby.wall')}
          </AnchorLink>
        )}
      </Stack>
    </Panel>
  );
}
