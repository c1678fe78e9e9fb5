import { IconHistory } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { liveExerciseQuery } from '../../play/live-exercise.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Page } from '../../ui/page.tsx';
import type { Search } from './search.ts';
import { StaffTimeMachine } from './staff-time-machine.tsx';
import { TeamTimeMachine } from './team-time-machine.tsx';

export interface TimeMachinePageProps {
  readonly exerciseId: string;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** The play, to be looked at as it was: the staff see every team's room, participants after the end their own. */
export function TimeMachinePage({ exerciseId, search, onSearch }: TimeMachinePageProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const titleOf = useExerciseTitle();
  const [result, refetch] = useQuery({ query: liveExerciseQuery, variables: { id: exerciseId } });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ exercise }) => {
        const team = exercise.teams.find(({ key }) => key === exercise.mySeat?.team);
        const why = team ? 'notEnded' : 'notForYou';
        return (
          <>
            <ExerciseMarking />
            {exercise.scenario ? (
              <StaffTimeMachine exercise={exercise} scenario={exercise.scenario} search={search} onSearch={onSearch} />
            ) : team && exercise.status === 'ENDED' ? (
              <TeamTimeMachine exercise={exercise} slot={team} search={search} onSearch={onSearch} />
            ) : (
              <Page title={titleOf(exercise)} kicker={t('title')}>
                <EmptyState icon={IconHistory} title={t(`${why}.title`)} text={t(`${why}.text`)} />
              </Page>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
