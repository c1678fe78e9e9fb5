import { Button, Group, Title } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ExerciseMarking } from '../../../ui/exercise-marking.tsx';
import { useScene } from '../scene.ts';
import css from './overlay.module.css';

/** After the end: to the debrief, or back to read. */
export function Ended({ onStay }: { readonly onStay: () => void }): ReactElement {
  const { t } = useTranslation('room');
  const { exercise } = useScene();
  return (
    <>
      <header>
        <ExerciseMarking />
      </header>
      <main className={css.full}>
        <IconFlag size={56} stroke={1.4} aria-hidden />
        <Title order={1}>{t('ended.title')}</Title>
        <p>{t('ended.hint')}</p>
        <Group justify="center" mt="sm">
          <Button component={Link} to={`/exercises/${exercise.id}/hot-debrief`}>
            {t('ended.hotDebrief')}
          </Button>
          <Button component={Link} to={`/exercises/${exercise.id}/debrief`} variant="default">
            {t('ended.debrief')}
          </Button>
          <Button variant="default" onClick={onStay}>
            {t('ended.stay')}
          </Button>
        </Group>
      </main>
    </>
  );
}
