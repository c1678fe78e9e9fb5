import { SimpleGrid } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePolling } from '../../graphql/use-polling.ts';
import { useViewer } from '../../session/viewer.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ExerciseCard } from './exercise-card.tsx';
import { exercisesQuery } from './exercises-query.ts';
import { byUrgency } from './next-step.ts';
import { NoExercises } from './no-exercises.tsx';

export function HomePage(): ReactElement {
  const { t } = useTranslation('home');
  const { can } = useViewer();
  const [result, refetch] = useQuery({ query: exercisesQuery });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  usePolling(ask, 5_000);

  const plan = (
    <ButtonLink to="/scenarios" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('plan')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} actions={can.planExercises && plan}>
      <Loaded result={result} retry={ask}>
        {({ exercises }) =>
          exercises.length === 0 ? (
            <NoExercises />
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
              {exercises.toSorted(byUrgency).map((exercise) => (
                <ExerciseCard key={exercise.id} exercise={exercise} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </Page>
  );
}
