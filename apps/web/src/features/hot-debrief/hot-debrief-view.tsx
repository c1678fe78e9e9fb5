import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AfterPlayLinks } from '../../play/after-play-links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { Page } from '../../ui/page.tsx';
import { playQuery } from './documents.ts';
import { QuestionnairePart } from './questionnaire/questionnaire-part.tsx';
import { useRoom } from './room-context.tsx';
import { WalkThrough } from './walk-through/walk-through.tsx';

export function HotDebriefView(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const { exercise } = useRoom();
  const [result, refetch] = useQuery({ query: playQuery, variables: { exerciseId: exercise.id } });
  return (
    <Page title={useExerciseTitle()(exercise)} kicker={t('kicker')} wide>
      <AfterPlayLinks exerciseId={exercise.id} current="hot-debrief" />
      <QuestionnairePart />
      <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {(play) => <WalkThrough play={play} />}
      </Loaded>
    </Page>
  );
}
