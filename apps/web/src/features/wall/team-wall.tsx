import { IconPhoneRinging } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { openAsks } from '../../play/open-asks.ts';
import { pendingDuties } from '../../play/pending-duties.ts';
import { usePresence } from '../../play/presence.ts';
import { ringingCalls } from '../../play/ringing-calls.ts';
import { useRoomStream } from '../../play/room-stream.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Pressing } from './pressing.tsx';
import { Situation } from './situation.tsx';
import css from './team-wall.module.css';
import { WallFrame } from './wall-frame.tsx';

interface TeamWallProps {
  readonly exercise: LiveExercise;
  readonly slot: LiveExercise['teams'][number];
}

/** One team's situation: what arrived last, what presses, who is here. */
export function TeamWall({ exercise, slot }: TeamWallProps): ReactElement {
  const { t } = useTranslation('wall');
  const localText = useLocalText();
  const { state: room, caughtUp, connection, refusal } = useRoomStream(exercise.id, useLocale());
  const people = usePresence(exercise.id).filter(({ team }) => team === slot.key);
  if (refusal) return <ErrorState refusal={refusal} />;
  if (!caughtUp) return <Loading />;

  const ringing = room.status === 'running' ? ringingCalls(room.injects) : [];
  return (
    <WallFrame exercise={exercise} name={localText(slot.name)} timeZone={slot.timeZone} play={room} connection={connection} caughtUp={caughtUp}>
      <div className={css.columns}>
        <Situation exercise={exercise} timeZone={slot.timeZone} injects={room.injects} />
        <div className={css.side}>
          {ringing.map(({ inject, from }) => (
            <p key={inject} className={css.ringing} role="alert">
              <IconPhoneRinging aria-hidden />
              <span>{t('ringing', { name: from.name })}</span>
            </p>
          ))}
          <Pressing asks={room.status === 'ended' ? [] : openAsks(room.injects)} duty={room.status === 'ended' ? undefined : pendingDuties(room.duties.clocks)[0]} clock={room.clock} />
          <section className={css.people} aria-label={t('people')}>
            <h2>{t('people')}</h2>
            <p>{people.length === 0 ? t('nobody') : people.map(({ name }) => name).join(', ')}</p>
          </section>
        </div>
      </div>
    </WallFrame>
  );
}
