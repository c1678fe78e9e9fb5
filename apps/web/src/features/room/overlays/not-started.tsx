import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTitle } from '../../../ui/exercise-title.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { ExerciseMarking } from '../../../ui/exercise-marking.tsx';
import { useScene } from '../scene.ts';
import css from './overlay.module.css';

/** Before the start: the room opens by itself; meanwhile the briefing. */
export function NotStarted(): ReactElement {
  const { t } = useTranslation('room');
  const titleOf = useExerciseTitle();
  const { exercise, team } = useScene();
  const briefing = useLocalText()(exercise.briefing);
  return (
    <>
      <header>
        <ExerciseMarking />
      </header>
      <main className={css.full}>
        <Title order={1}>{t('notStarted.title')}</Title>
        <p role="status">{t('notStarted.hint')}</p>
        <p>
          {titleOf(exercise)} · {team.name}
        </p>
        {briefing && (
          <section className={css.briefing} aria-label={t('notStarted.briefing')} tabIndex={0}>
            <Markdown>{briefing}</Markdown>
          </section>
        )}
      </main>
    </>
  );
}
