import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUsersPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry, OpenExercise } from '../exercise-query.ts';
import { fillByCity } from '../seats.ts';
import type { Seating } from './use-seating.ts';

interface FillByCityProps {
  readonly exercise: OpenExercise;
  readonly directory: readonly DirectoryEntry[];
  readonly seat: Seating['seat'];
  readonly refresh: () => void;
}

/** Seats everybody who has no seat yet in the team of the own city. */
export function FillByCity({ exercise, directory, seat, refresh }: FillByCityProps): ReactElement {
  const { t } = useTranslation('setup');
  const [busy, setBusy] = useState(false);
  const filling = fillByCity(exercise.teams, exercise.members, directory);

  const fill = async (): Promise<void> => {
    setBusy(true);
    let count = 0;
    for (const { person, team } of filling) {
      if (!(await seat(person.id, 'PARTICIPANT', team))) break;
      count += 1;
    }
    setBusy(false);
    refresh();
    notifications.show({ message: t('fill.done', { count }) });
  };
  return (
    <Button variant="default" size="sm" loading={busy} disabled={filling.length === 0} leftSection={<IconUsersPlus size={18} aria-hidden />} onClick={() => void fill()}>
      {t('fill.action')}
    </Button>
  );
}
