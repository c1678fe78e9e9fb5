import { useDocumentTitle } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useLocale } from '../../i18n/use-locale.ts';
import type { LiveExercise } from '../../play/live-exercise.ts';
import { RealIncident, usePreparedIncident } from '../../play/real-incident.tsx';
import { useRoomStream } from '../../play/room-stream.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Loading } from '../../ui/loading.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Ended } from './overlays/ended.tsx';
import { NotStarted } from './overlays/not-started.tsx';
import { Notice } from './overlays/notice.tsx';
import { RoomScreen } from './room-screen.tsx';
import { SceneContext } from './scene.ts';

interface LiveRoomProps {
  readonly exercise: LiveExercise;
  readonly slot: LiveExercise['teams'][number];
}

/** The room as the stream tells it: before, during and after play. */
export function LiveRoom({ exercise, slot }: LiveRoomProps): ReactElement {
  const { state: room, caughtUp, connection, refusal } = useRoomStream(exercise.id, useLocale());
  const localText = useLocalText();
  const titleOf = useExerciseTitle();
  const [stays, setStays] = useState(false);
  usePreparedIncident();
  useDocumentTitle(`${titleOf(exercise)} · Tocsin`);

  if (connection === 'revoked' || refusal?.code === 'FORBIDDEN' || refusal?.code === 'NOT_FOUND') return <Notice kind="removed" />;
  if (refusal) return <ErrorState refusal={refusal} retry={() => location.reload()} />;
  if (!caughtUp) return <Loading />;

  const team = { key: slot.key, name: localText(slot.name), timeZone: slot.timeZone };
  const waiting = room.status === 'draft' || room.status === 'briefed';
  return (
    <SceneContext value={{ exercise, team, room, playing: room.status === 'running' }}>
      {waiting && <NotStarted />}
      {room.status === 'ended' && !stays && <Ended onStay={() => setStays(true)} />}
      {!waiting && (room.status !== 'ended' || stays) && <RoomScreen connection={connection} caughtUp={caughtUp} />}
      {room.realIncident && room.status !== 'ended' && <RealIncident />}
    </SceneContext>
  );
}
