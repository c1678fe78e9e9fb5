import { Group, SegmentedControl, Select, Stack, Title } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { useTeamName } from '../team-name.ts';
import { laneOf } from './team-lanes.ts';
import { TeamTable } from './team-table.tsx';
import { Timeline } from './timeline.tsx';

export interface ScheduleView {
  readonly kind: 'timeline' | 'table';
  /** Null for all. */
  readonly team: string | null;
}

interface SchedulePanelProps {
  readonly view: ScheduleView;
  readonly onView: (view: ScheduleView) => void;
}

/** The plan and what became of it, as a timeline or as tables. */
export function SchedulePanel({ view, onView }: SchedulePanelProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exercise, plans, cockpit } = useCockpit();
  const teamName = useTeamName();
  const { teams } = cockpit.exercise;
  const lanes = useMemo(
    () =>
      exercise.teams
        .filter(({ key }) => view.team === null || key === view.team)
        .flatMap(({ key }) => (teams[key] ? [laneOf(plans, key, teams[key].injects)] : [])),
    [exercise.teams, teams, plans, view.team],
  );
  return (
    <section aria-label={t('schedule.title')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4">
          {t('schedule.title')}
        </Title>
        <Group gap="xs">
          <Select
            size="xs"
            w={170}
            aria-label={t('schedule.team')}
            placeholder={t('schedule.allTeams')}
            clearable
            value={view.team}
            onChange={(team) => onView({ ...view, team })}
            data={exercise.teams.map(({ key }) => ({ value: key, label: teamName(key) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('schedule.view')}
            value={view.kind}
            onChange={(kind) => onView({ ...view, kind: kind === 'table' ? 'table' : 'timeline' })}
            data={[
              { value: 'timeline', label: t('schedule.timeline') },
              { value: 'table', label: t('schedule.table') },
            ]}
          />
        </Group>
      </Group>
      {view.kind === 'timeline' ? (
        <Timeline lanes={lanes} onShowWaiting={(team) => onView({ kind: 'table', team })} />
      ) : (
        <Stack gap="md">
          {lanes.map((lane) => (
            <TeamTable key={lane.team} lane={lane} />
          ))}
        </Stack>
      )}
    </section>
  );
}
