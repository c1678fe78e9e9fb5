import { Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { DirectoryEntry, ExerciseRole, OpenExercise } from '../exercise-query.ts';
import { participantsOf, staffOf } from '../seats.ts';
import css from './board.module.css';
import { Column } from './column.tsx';
import { FillByCity } from './fill-by-city.tsx';
import { useSeating } from './use-seating.ts';

interface BoardProps {
  readonly exercise: OpenExercise;
  readonly directory: readonly DirectoryEntry[];
  readonly refresh: () => void;
}

/** All seats: one column for the staff and one for each team. */
export function Board({ exercise, directory, refresh }: BoardProps): ReactElement {
  const { t } = useTranslation('setup');
  const localText = useLocalText();
  const { seat, remove } = useSeating(exercise.id);
  const { teams, members, status } = exercise;
  const seated = new Set(members.map(({ person }) => person.id));
  const free = directory.filter(({ id }) => !seated.has(id));
  const fixed = status === 'ENDED';

  const give = (role: ExerciseRole, team?: string) => (personId: string) => void seat(personId, role, team).then(refresh);
  const take = (personId: string): void => void remove(personId).then(refresh);
  const playing = status === 'RUNNING' || status === 'PAUSED';
  const askAndTake = (personId: string): void =>
    void modals.openConfirmModal({
      title: t('seat.removeTitle', { name: members.find(({ person }) => person.id === personId)?.person.name }),
      children: <Text>{t('seat.removeText')}</Text>,
      labels: { confirm: t('seat.removeConfirm'), cancel: t('app:cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => take(personId),
    });
  const onRemove = playing ? askAndTake : take;
  return (
    <section>
      <Group justify="space-between" mb="md">
        <Title order={2} fz="xl">
          {t('seats')}
        </Title>
        {!fixed && <FillByCity exercise={exercise} directory={directory} seat={seat} refresh={refresh} />}
      </Group>
      <div className={css.columns}>
        <Column title={t('staff')} members={staffOf(members)} free={free} fixed={fixed} staff onAdd={give('OBSERVER')} onRemove={onRemove} onRole={(personId, role) => give(role)(personId)} />
        {teams.map((team) => (
          <Column key={team.key} title={localText(team.name)} members={participantsOf(members, team)} free={free} fixed={fixed} onAdd={give('PARTICIPANT', team.key)} onRemove={onRemove} onRole={(personId, role) => give(role)(personId)} />
        ))}
      </div>
    </section>
  );
}
