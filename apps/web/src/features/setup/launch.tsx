import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconArrowRight, IconPlayerPlay, IconSpeakerphone } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { useCommand } from '../../graphql/use-command.ts';
import { ButtonLink } from '../../ui/links.tsx';
import type { OpenExercise } from './exercise-query.ts';
import { readiness } from './seats.ts';

const briefExercise = graphql(`mutation briefExercise($exerciseId: ID!, $idempotencyKey: ID!) { briefExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { at } }`);
const startExercise = graphql(`mutation startExercise($exerciseId: ID!, $idempotencyKey: ID!) { startExercise(exerciseId: $exerciseId, idempotencyKey: $idempotencyKey) { at } }`);

interface LaunchProps {
  readonly exercise: OpenExercise;
  readonly refresh: () => void;
}

/** The one thing that the director does next: brief, start, steer, or look back. */
export function Launch({ exercise, refresh }: LaunchProps): ReactElement {
  const { t } = useTranslation('setup');
  const params = { exerciseId: exercise.id };
  switch (exercise.status) {
    case 'DRAFT':
      return <Brief exercise={exercise} refresh={refresh} />;
    case 'BRIEFED':
      return (
        <Group gap="sm">
          <ButtonLink to="/exercises/$exerciseId/cockpit" params={params} variant="default">
            {t('launch.cockpit')}
          </ButtonLink>
          <Start exercise={exercise} refresh={refresh} />
        </Group>
      );
    case 'ENDED':
      return (
        <ButtonLink to="/exercises/$exerciseId/debrief" params={params} rightSection={<IconArrowRight size={18} aria-hidden />}>
          {t('launch.debrief')}
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink to="/exercises/$exerciseId/cockpit" params={params} rightSection={<IconArrowRight size={18} aria-hidden />}>
          {t('launch.cockpit')}
        </ButtonLink>
      );
  }
}

function Brief({ exercise, refresh }: LaunchProps): ReactElement {
  const { t } = useTranslation('setup');
  const [run, { fetching }] = useCommand(briefExercise);
  const brief = async (): Promise<void> => {
    if (!(await run({ exerciseId: exercise.id }))) return;
    notifications.show({ color: 'teal', message: t('launch.briefed') });
    refresh();
  };
  return (
    <Button loading={fetching} leftSection={<IconSpeakerphone size={18} aria-hidden />} onClick={() => confirm(t('launch.brief'), [t('launch.briefText'), ...doubts(exercise, t)], t('cancel'), brief)}>
      {t('launch.brief')}
    </Button>
  );
}

function Start({ exercise }: LaunchProps): ReactElement {
  const { t } = useTranslation('setup');
  const navigate = useNavigate();
  const [run, { fetching }] = useCommand(startExercise);
  const start = async (): Promise<void> => {
    if (await run({ exerciseId: exercise.id })) await navigate({ to: '/exercises/$exerciseId/cockpit', params: { exerciseId: exercise.id } });
  };
  return (
    <Button loading={fetching} leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => confirm(t('launch.start'), [t('launch.startText'), ...doubts(exercise, t)], t('cancel'), start)}>
      {t('launch.start')}
    </Button>
  );
}

const doubts = ({ teams, members }: OpenExercise, t: (key: 'launch.notReady') => string): readonly string[] =>
  readiness(teams, members).some(({ met, needed }) => needed && !met) ? [t('launch.notReady')] : [];

function confirm(action: string, sentences: readonly string[], cancel: string, onConfirm: () => Promise<void>): void {
  modals.openConfirmModal({
    title: action,
    children: sentences.map((sentence) => (
      <Text key={sentence} mb="xs">
        {sentence}
      </Text>
    )),
    labels: { confirm: action, cancel },
    onConfirm: () => void onConfirm(),
  });
}
