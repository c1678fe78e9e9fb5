import { ActionIcon, Tooltip } from '@mantine/core';
import { useDocumentTitle, useFullscreenDocument } from '@mantine/hooks';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '#exercise-engine';
import type { Connection } from '../../graphql/connection.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { ConnectionBanner } from '../../play/connection-banner.tsx';
import { ConnectionNote } from '../../play/connection-note.tsx';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { PausedNote } from '../../play/paused-note.tsx';
import { PlayState } from '../../play/play-state.tsx';
import { RealIncident, usePreparedIncident } from '../../play/real-incident.tsx';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { formatDuration, formatScenarioTime } from '../../ui/format.ts';
import { useExerciseClock } from '../../ui/server-clock.ts';
import css from './wall-frame.module.css';

interface WallFrameProps {
  readonly exercise: LiveExercise;
  /** Whose wall it is. */
  readonly name: string | null;
  readonly timeZone: string;
  readonly play: Pick<Room, 'clock' | 'phase' | 'status' | 'rate' | 'realIncident'>;
  readonly connection: Connection;
  readonly caughtUp: boolean;
  readonly children: ReactNode;
}

/** The clock and how play stands, large, above what each kind of wall shows. */
export function WallFrame({ exercise, name, timeZone, play, connection, caughtUp, children }: WallFrameProps): ReactElement {
  const { t } = useTranslation('wall');
  const title = useExerciseTitle()(exercise);
  const locale = useLocale();
  const now = useExerciseClock(play.clock);
  usePreparedIncident();
  useDocumentTitle(`${title} · ${t('title')} · Tocsin`);
  return (
    <div className={css.wall}>
      <header>
        {!play.realIncident && <ExerciseMarking />}
        <ConnectionBanner connection={connection} />
        <div className={css.header}>
        <div className={css.title}>
          <h1>{name ?? title}</h1>
          {name && <p>{title}</p>}
          <div className={css.play}>
            <PlayState room={play} />
          </div>
        </div>
        <div className={css.clock} role="timer" aria-label={t('app:exerciseTime')}>
          <span className={css.digits}>{formatDuration(now)}</span>
          <span className={css.caption} aria-hidden>
            {t('app:exerciseTime')}
          </span>
        </div>
        <div className={css.clock} role="timer" aria-label={t('app:scenarioTime')}>
          <span className={css.scenario}>{formatScenarioTime(exercise.scenarioStart, now, timeZone, locale)}</span>
          <span className={css.caption} aria-hidden>
            {t('app:scenarioTime')}
          </span>
        </div>
        </div>
      </header>
      <main className={css.main}>{children}</main>
      <div className={css.paused}>{play.status === 'paused' && !play.realIncident && <PausedNote />}</div>
      <footer className={css.footer}>
        <ConnectionNote connection={connection} caughtUp={caughtUp} />
        <FullScreen />
      </footer>
      {play.realIncident && <RealIncident />}
    </div>
  );
}

function FullScreen(): ReactElement {
  const { t } = useTranslation('wall');
  const { fullscreen, toggle } = useFullscreenDocument();
  const label = fullscreen ? t('leaveFullScreen') : t('fullScreen');
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={label} onClick={() => void toggle()}>
        {fullscreen ? <IconMinimize size={20} aria-hidden /> : <IconMaximize size={20} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
