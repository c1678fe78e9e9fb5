import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff, IconDoorExit, IconKeyboard, IconPresentation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { locales } from '#kernel';
import type { Connection } from '../../../graphql/connection.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { ConnectionNote } from '../../../play/connection-note.tsx';
import { PlayState } from '../../../play/play-state.tsx';
import type { PresentPerson } from '../../../play/presence.ts';
import { ViewerLanguageSwitch } from '../../../session/viewer-language-switch.tsx';
import { ColorSchemeSwitch } from '../../../ui/color-scheme-switch.tsx';
import { useScene } from '../scene.ts';
import type { Sound } from '../sound/use-sound.ts';
import { useExerciseTitle } from '../../../ui/exercise-title.ts';
import css from './bar.module.css';
import { Clock } from './clock.tsx';
import { People } from './people.tsx';

interface RoomBarProps {
  readonly connection: Connection;
  readonly caughtUp: boolean;
  readonly people: readonly PresentPerson[];
  readonly sound: Sound;
  readonly onHelp: () => void;
}

/** The clock, how play and the connection stand, who is here, and the switches. */
export function RoomBar({ connection, caughtUp, people, sound, onHelp }: RoomBarProps): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room, team } = useScene();
  const locale = useLocale();
  const titleOf = useExerciseTitle();
  return (
    <div className={css.bar}>
      <div className={css.title}>
        <h1>{titleOf(exercise)}</h1>
        <p>{locale === 'lb' ? `${team.name} · ${t('language.awaitsReview')}` : team.name}</p>
      </div>
      <Clock segments={room.clock} scenarioStart={exercise.scenarioStart} timeZone={team.timeZone} />
      <div className={css.play}>
        <PlayState room={room} />
      </div>
      <div className={css.tools}>
        <ConnectionNote connection={connection} caughtUp={caughtUp} />
        <People people={people} />
        <ViewerLanguageSwitch offered={locales} />
        <Tool label={sound.on ? t('sound.turnOff') : t('sound.turnOn')} pressed={sound.on} onClick={sound.toggle}>
          {sound.on ? <IconBell size={20} aria-hidden /> : <IconBellOff size={20} aria-hidden />}
        </Tool>
        <span className={css.wide}>
          <ColorSchemeSwitch />
        </span>
        <span className={css.wide}>
          <Tool label={t('shortcuts.show')} onClick={onHelp}>
            <IconKeyboard size={20} aria-hidden />
          </Tool>
        </span>
        <span className={css.wide}>
          <Tooltip label={t('wall')}>
            <ActionIcon component={Link} to={`/exercises/${exercise.id}/wall`} target="_blank" variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('wall')}>
              <IconPresentation size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
        <Tooltip label={t('leave')}>
          <ActionIcon component={Link} to="/" variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('leave')}>
            <IconDoorExit size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactElement;
}

function Tool({ label, pressed, onClick, children }: ToolProps): ReactElement {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={label} aria-pressed={pressed} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
