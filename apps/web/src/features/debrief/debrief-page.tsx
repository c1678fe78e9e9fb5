import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Scenario } from '#exercise-engine';
import { usePolling } from '../../graphql/use-polling.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { DebriefDocument, DebriefExerciseDocument } from './debrief-document.ts';
import { DebriefView } from './debrief-view.tsx';

const askAgainMs = 5_000;

/** The first debrief, for everybody seated. Before the end it says what it waits for, and opens by itself. */
export function DebriefPage({ exerciseId }: { exerciseId: string }): ReactElement {
  const titleOf = useExerciseTitle();
  const [result, refetch] = useQuery({ query: DebriefExerciseDocument, variables: { exerciseId } });
  return (
    <Loaded result={result} retry={refetch}>
      {({ exercise }) => (
        <>
          <ExerciseMarking />
          {exercise.status === 'ENDED' ? (
            <EndedDebrief exerciseId={exerciseId} title={titleOf(exercise)} scenario={exercise.scenario} />
          ) : (
            <NotYet exerciseId={exerciseId} title={titleOf(exercise)} ask={() => refetch({ requestPolicy: 'network-only' })} />
          )}
        </>
      )}
    </Loaded>
  );
}

function EndedDebrief({ exerciseId, title, scenario }: { exerciseId: string; title: string; scenario: Scenario | null }): ReactElement {
  const [result, refetch] = useQuery({ query: DebriefDocument, variables: { exerciseId } });
  return (
    <Loaded result={result} retry={refetch}>
      {({ debrief }) => <DebriefView debrief={debrief} title={title} scenario={scenario} />}
    </Loaded>
  );
}

function NotYet({ exerciseId, title, ask }: { exerciseId: string; title: string; ask: () => void }): ReactElement {
  const { t } = useTranslation('debrief');
  usePolling(ask, askAgainMs);
  return (
    <Page title={title} kicker={t('kicker')}>
      <EmptyState icon={IconHourglass} title={t('notYet.title')} text={t('notYet.text')}>
        <Button component={Link} to={`/exercises/${exerciseId}`} variant="default">
          {t('notYet.back')}
        </Button>
      </EmptyState>
    </Page>
  );
}
