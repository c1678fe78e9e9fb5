import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { usePolling } from '../../graphql/use-polling.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { exerciseQuery } from './exercise-query.ts';
import { Lobby } from './lobby/lobby.tsx';
import { Setup } from './setup.tsx';

/** Before play: the director gives seats, briefs and starts; everybody else is in the lobby. */
export function ExercisePage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  const [result, refetch] = useQuery({ query: exerciseQuery, variables: { id: exerciseId } });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  usePolling(ask, 3_000);
  return (
    <Loaded result={result} retry={ask}>
      {({ exercise }) => (exercise.can.direct ? <Setup exercise={exercise} refresh={ask} /> : <Lobby exercise={exercise} />)}
    </Loaded>
  );
}
