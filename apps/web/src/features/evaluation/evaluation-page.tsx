import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOf } from '../../graphql/refusal.ts';
import { useLasting } from '../../graphql/use-lasting.ts';
import { usePolling } from '../../graphql/use-polling.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { EvaluationDocument } from './evaluation-documents.ts';
import { EvaluationView } from './evaluation-view.tsx';

const askAgainMs = 5_000;

/** Ratings and expectations: for the staff from the start on, for participants once play has ended. */
export function EvaluationPage({ exerciseId }: { exerciseId: string }): ReactElement {
  const [latest, ask] = useQuery({ query: EvaluationDocument, variables: { exerciseId } });
  const result = useLasting(latest);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(refresh, askAgainMs);
  const isTooEarly = !result.data && result.error !== undefined && refusalOf(result.error).reason === 'evaluation.not-ended';
  return (
    <>
      <ExerciseMarking />
      {isTooEarly ? (
        <NotYet exerciseId={exerciseId} />
      ) : (
        <Loaded result={result} retry={refresh}>
          {({ evaluation }) => <EvaluationView exerciseId={exerciseId} evaluation={evaluation} refresh={refresh} />}
        </Loaded>
      )}
    </>
  );
}

function NotYet({ exerciseId }: { exerciseId: string }): ReactElement {
  const { t } = useTranslation('evaluation');
  return (
    <Page title={t('title')}>
      <EmptyState icon={IconHourglass} title={t('notYet.title')} text={t('notYet.text')}>
        <Button component={Link} to={`/exercises/${exerciseId}`} variant="default">
          {t('notYet.back')}
        </Button>
      </EmptyState>
    </Page>
  );
}
