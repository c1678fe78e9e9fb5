import { IconSteeringWheel } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { LiveCockpit } from './live-cockpit.tsx';
import { CockpitExerciseDocument } from './cockpit-document.ts';

/** Where the staff steer, play outside roles and observe. */
export function CockpitPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  const titleOf = useExerciseTitle();
  const [result, refetch] = useQuery({ query: CockpitExerciseDocument, variables: { exerciseId } });
  return (
    <Loaded result={result} retry={refetch}>
      {({ exercise }) => {
        const isStaff = exercise.can.direct || exercise.can.animate || exercise.can.observe;
        if (isStaff && exercise.scenario) return <LiveCockpit exercise={exercise} scenario={exercise.scenario} onMembersChanged={() => refetch({ requestPolicy: 'network-only' })} />;
        return (
          <Page title={titleOf(exercise)}>
            <EmptyState icon={IconSteeringWheel} title={t('notStaff.title')} text={t('notStaff.text')} />
          </Page>
        );
      }}
    </Loaded>
  );
}
