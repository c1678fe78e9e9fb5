import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery, useSubscription } from 'urql';
import { usePolling } from '../../graphql/use-polling.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Page } from '../../ui/page.tsx';
import { standingVotes } from './cards/standing-votes.ts';
import { type ExerciseHead, type HotDebrief, hotDebriefExerciseQuery, hotDebriefQuery, hotDebriefSubscription } from './documents.ts';
import { HotDebriefView } from './hot-debrief-view.tsx';
import { RoomContext } from './room-context.tsx';

const askAgainMs = 5_000;

/** Minutes after the end: the questionnaire, and the walk through the play that the director leads. */
export function HotDebriefPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  const [result, refetch] = useQuery({ query: hotDebriefExerciseQuery, variables: { exerciseId } });
  return (
    <Loaded result={result} retry={refetch}>
      {({ exercise }) => (
        <>
          <ExerciseMarking />
          {exercise.status === 'ENDED' ? <AfterPlay exercise={exercise} /> : <NotYet exercise={exercise} ask={() => refetch({ requestPolicy: 'network-only' })} />}
        </>
      )}
    </Loaded>
  );
}

function AfterPlay({ exercise }: { readonly exercise: ExerciseHead }): ReactElement {
  const [result, refetch] = useQuery({ query: hotDebriefQuery, variables: { exerciseId: exercise.id } });
  const refresh = (): void => refetch({ requestPolicy: 'network-only' });
  return (
    <Loaded result={result} retry={refresh}>
      {({ hotDebrief }) => <Live exercise={exercise} seen={hotDebrief} refresh={refresh} />}
    </Loaded>
  );
}

function Live({ exercise, seen, refresh }: { readonly exercise: ExerciseHead; readonly seen: HotDebrief; readonly refresh: () => void }): ReactElement {
  const [{ data }] = useSubscription({ query: hotDebriefSubscription, variables: { exerciseId: exercise.id } });
  const live = data?.hotDebrief;
  const room = { exercise, hotDebrief: live && live.version >= seen.version ? { ...seen, ...live, ownVotes: standingVotes(seen, live.cards) } : seen, refresh };
  return (
    <RoomContext value={room}>
      <HotDebriefView />
    </RoomContext>
  );
}

function NotYet({ exercise, ask }: { readonly exercise: ExerciseHead; readonly ask: () => void }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  usePolling(ask, askAgainMs);
  return (
    <Page title={useExerciseTitle()(exercise)} kicker={t('kicker')}>
      <EmptyState icon={IconHourglass} title={t('notYet.title')} text={t('notYet.text')}>
        <Button component={Link} to={`/exercises/${exercise.id}`} variant="default">
          {t('notYet.back')}
        </Button>
      </EmptyState>
    </Page>
  );
}
