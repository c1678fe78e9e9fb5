import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { locales } from '#kernel';
import { liveExerciseQuery } from '../../play/live-exercise.ts';
import { useViewerLanguage } from '../../session/use-language.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from './overlays/notice.tsx';
import { LiveRoom } from './live-room.tsx';

/** The room of one's own team. */
export function RoomPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  useViewerLanguage(locales);
  const [result, refetch] = useQuery({ query: liveExerciseQuery, variables: { id: exerciseId } });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ exercise }) => {
        const team = exercise.teams.find(({ key }) => key === exercise.mySeat?.team);
        return exercise.can.play && team ? <LiveRoom exercise={exercise} slot={team} /> : <Notice kind="noSeat" />;
      }}
    </Loaded>
  );
}
