import { Grid, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../i18n/use-locale.ts';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { formatMinutes } from '../../ui/format.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Board } from './board/board.tsx';
import { directoryQuery, type OpenExercise } from './exercise-query.ts';
import { Launch } from './launch.tsx';
import { ReadinessList } from './readiness-list.tsx';

interface SetupProps {
  readonly exercise: OpenExercise;
  readonly refresh: () => void;
}

/** Where the director gives seats, briefs and starts. */
export function Setup({ exercise, refresh }: SetupProps): ReactElement {
  const locale = useLocale();
  const { t } = useTranslation('setup');
  const titleOf = useExerciseTitle();
  const [directory, refetch] = useQuery({ query: directoryQuery });
  return (
    <Page
      title={titleOf(exercise)}
      kicker={
        <Text size="sm">
          <AnchorLink to="/">{t('exercises')}</AnchorLink>
        </Text>
      }
      actions={<Launch exercise={exercise} refresh={refresh} />}
    >
      <Group gap="md">
        <StatusBadge status={exercise.status} />
        <Text c="dimmed">
          <AnchorLink to="/scenarios/$scenarioId" params={{ scenarioId: exercise.scenarioId }}>
            <LocalText text={exercise.scenarioTitle} />
          </AnchorLink>
          {` · ${formatMinutes(exercise.durationMs, locale)}`}
        </Text>
      </Group>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 9 }} order={{ base: 2, lg: 1 }}>
          <Loaded result={directory} retry={() => refetch({ requestPolicy: 'network-only' })}>
            {(data) => <Board exercise={exercise} directory={data.directory} refresh={refresh} />}
          </Loaded>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3 }} order={{ base: 1, lg: 2 }}>
          <ReadinessList exercise={exercise} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}
