import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDuration, formatScenarioTime } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useExerciseClock } from '../../../ui/server-clock.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import classes from './command-line.module.css';

const badges = { draft: 'DRAFT', briefed: 'BRIEFED', running: 'RUNNING', paused: 'PAUSED', ended: 'ENDED' } as const;

/** Exercise time, scenario time in every zone of the teams, phase and status. */
export function ClockFace(): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const locale = useLocale();
  const { exercise, scenario, cockpit } = useCockpit();
  const { clock, status, phase, rate } = cockpit.exercise;
  const exerciseMs = useExerciseClock(clock);
  const scenarioTimes = new Set(exercise.teams.map(({ timeZone }) => formatScenarioTime(exercise.scenarioStart, exerciseMs, timeZone, locale)));
  const title = scenario.phases.find(({ key }) => key === phase)?.title;
  return (
    <Group gap="lg" wrap="nowrap" className={classes.face}>
      <div>
        <Text className={classes.clock} role="timer" aria-label={t('command.exerciseTime')}>
          {formatDuration(exerciseMs)}
        </Text>
        <Text size="xs" c="dimmed">
          {t('command.exerciseTime')}
        </Text>
      </div>
      <div>
        <Text fw={600}>{[...scenarioTimes].join(' / ')}</Text>
        <Text size="xs" c="dimmed">
          {t('command.scenarioTime')}
        </Text>
      </div>
      <div>
        <Group gap={6} wrap="nowrap">
          <StatusBadge status={badges[status]} />
          {(status === 'running' || status === 'paused') && <Text fw={600}>{t('command.rate', { rate })}</Text>}
        </Group>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {title ? text(title) : t('command.noPhase')}
        </Text>
      </div>
    </Group>
  );
}
