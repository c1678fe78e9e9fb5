import { Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useExerciseTitle } from '../../ui/exercise-title.ts';
import { formatDateTime, formatMinutes } from '../../ui/format.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { LocalText, useLocalText } from '../../ui/local-text.tsx';
import { hasOwnTitle } from '../../ui/own-title.ts';
import { Panel } from '../../ui/panel.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { ListedExercise } from './exercises-query.ts';
import { nextStep } from './next-step.ts';

/** One exercise, how it stands, and the one thing to do next. */
export function ExerciseCard({ exercise }: { readonly exercise: ListedExercise }): ReactElement {
  const { t } = useTranslation('home');
  const title = useExerciseTitle()(exercise);
  const { verb, to, urgent } = nextStep(exercise);
  const params = { exerciseId: exercise.id };
  return (
    <Panel>
      <Stack component="article" gap="md" h="100%" justify="space-between">
        <Stack gap={6}>
          <Group justify="space-between" gap="xs">
            <StatusBadge status={exercise.status} />
            <Seat exercise={exercise} />
          </Group>
          <Title order={2} fz="xl" lh={1.25} mt={4}>
            {title}
          </Title>
          {hasOwnTitle(exercise) && (
            <Text c="dimmed">
              <LocalText text={exercise.scenarioTitle} />
            </Text>
          )}
          <Moment exercise={exercise} />
        </Stack>
        <Group justify="space-between" gap="sm">
          <ButtonLink to={to} params={params} variant={urgent ? 'filled' : 'default'} rightSection={<IconArrowRight size={18} aria-hidden />} aria-label={`${t(`next.${verb}`)}: ${title}`}>
            {t(`next.${verb}`)}
          </ButtonLink>
          {exercise.can.play && to === '/exercises/$exerciseId/room' && (
            <ButtonLink to="/exercises/$exerciseId/wall" params={params} variant="subtle" aria-label={`${t('wall')}: ${title}`}>
              {t('wall')}
            </ButtonLink>
          )}
          {exercise.can.direct && to !== '/exercises/$exerciseId' && (
            <ButtonLink to="/exercises/$exerciseId" params={params} variant="subtle" aria-label={`${t('setup')}: ${title}`}>
              {t('setup')}
            </ButtonLink>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}

function Seat({ exercise: { mySeat, teams } }: { readonly exercise: ListedExercise }): ReactElement | null {
  const { t } = useTranslation('app');
  const localText = useLocalText();
  if (!mySeat) return null;
  const team = teams.find(({ key }) => key === mySeat.team);
  return (
    <Text size="sm" fw={600}>
      {t(`role.${mySeat.role}`)}
      {team && `, ${localText(team.name)}`}
    </Text>
  );
}

function Moment({ exercise }: { readonly exercise: ListedExercise }): ReactElement {
  const { t } = useTranslation('home');
  const locale = useLocale();
  const { createdAt, startedAt, endedAt, durationMs } = exercise;
  const [key, iso] = endedAt ? (['ended', endedAt] as const) : startedAt ? (['started', startedAt] as const) : (['created', createdAt] as const);
  return (
    <Text size="sm" c="dimmed">
      {t(`moment.${key}`, { when: formatDateTime(iso, locale) })} · {formatMinutes(durationMs, locale)} · {t('teams', { count: exercise.teams.length })}
    </Text>
  );
}
