import { Alert, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconHourglassHigh } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { formatDuration, formatMinutes, formatScenarioTime } from '../../ui/format.ts';
import { LocalText } from '../../ui/local-text.tsx';
import { hasOwnTitle } from '../../ui/own-title.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import css from './board.module.css';
import type { SpectatorBoard, WatchedExercise } from './document.ts';
import { Headlines } from './headlines.tsx';
import { Teams } from './teams.tsx';

interface BoardProps {
  readonly exercise: WatchedExercise;
  readonly board: SpectatorBoard;
  /** The last question was not answered: what is shown is older than it says. */
  readonly stale: boolean;
}

/** The exercise as it stood some minutes ago, without anything that only a team may know. */
export function Board({ exercise, board, stale }: BoardProps): ReactElement {
  const { t } = useTranslation('spectator');
  const title = useExerciseTitle()(exercise);
  const locale = useLocale();
  const timeZone = exercise.teams[0]?.timeZone ?? 'UTC';
  useDocumentTitle(`${title} · Tocsin`);
  return (
    <div className={css.board}>
      <header>
        <ExerciseMarking />
        <div className={css.header}>
          <Title order={1}>{title}</Title>
          {hasOwnTitle(exercise) && (
            <p className={css.scenario}>
              <LocalText text={exercise.scenarioTitle} />
            </p>
          )}
        </div>
      </header>
      <div className={css.main}>
        <Alert icon={<IconHourglassHigh aria-hidden />} color="bronze" variant="light">
          {t('delayed', { delay: formatMinutes(board.delayMs, locale) })} {stale && <strong>{t('stale')}</strong>}
        </Alert>
        <section className={css.clock} aria-label={t('clock')}>
          <div>
            <span className={css.digits}>{formatDuration(board.exerciseMs)}</span>
            <span className={css.caption}>{t('app:exerciseTime')}</span>
          </div>
          <div>
            <span className={css.scenarioTime}>{formatScenarioTime(exercise.scenarioStart, board.exerciseMs, timeZone, locale)}</span>
            <span className={css.caption}>{t('app:scenarioTime')}</span>
          </div>
          <div className={css.phase}>
            {board.phase && (
              <strong>
                <LocalText text={board.phase} />
              </strong>
            )}
            <StatusBadge status={board.status} />
          </div>
        </section>
        <div className={css.columns}>
          <Headlines headlines={board.headlines} timeOf={(ms) => formatScenarioTime(exercise.scenarioStart, ms, timeZone, locale)} />
          <Teams teams={board.teams} />
        </div>
      </div>
    </div>
  );
}
