import { IconDeviceDesktopOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { locales } from '#kernel';
import { liveExerciseQuery } from '../../play/live-exercise.ts';
import { useViewerLanguage } from '../../session/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { StaffWall } from './staff-wall.tsx';
import { TeamWall } from './team-wall.tsx';

/** For a projector: participants see their team's situation, the staff that of all teams. */
export function WallPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  const { t } = useTranslation('wall');
  useViewerLanguage(locales);
  const [result, refetch] = useQuery({ query: liveExerciseQuery, variables: { id: exerciseId } });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ exercise }) => {
        const team = exercise.teams.find(({ key }) => key === exercise.mySeat?.team);
        if (exercise.can.play && team) return <TeamWall exercise={exercise} slot={team} />;
        if (exercise.scenario) return <StaffWall exercise={exercise} scenario={exercise.scenario} />;
        return (
          <main>
            <EmptyState icon={IconDeviceDesktopOff} title={t('notForYou.title')} text={t('notForYou.text')} />
          </main>
        );
      }}
    </Loaded>
  );
}
