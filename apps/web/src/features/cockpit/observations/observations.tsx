import { Badge, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useViewer } from '../../../session/viewer.ts';
import { Panel } from '../../../ui/panel.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { useTeamName } from '../team-name.ts';
import { ObservationForm } from './observation-form.tsx';

const colours = { strength: 'teal', improvement: 'bronze', neutral: 'gray' } as const;

/** What observers saw, tied to the moment; one's own or everybody's. */
export function Observations(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { cockpit, can } = useCockpit();
  const viewer = useViewer();
  const teamName = useTeamName();
  const [whose, setWhose] = useState('all');
  const { status } = cockpit.exercise;
  const mayNote = (can.observe || can.direct) && (status === 'running' || status === 'paused');
  const shown = cockpit.observations.filter(({ by }) => whose === 'all' || by?.id === viewer.id);
  return (
    <Stack gap="md">
      {mayNote && <ObservationForm />}
      <SegmentedControl
        size="xs"
        w="max-content"
        aria-label={t('observations.whose')}
        value={whose}
        onChange={setWhose}
        data={[
          { value: 'all', label: t('observations.all') },
          { value: 'own', label: t('observations.own') },
        ]}
      />
      {shown.length === 0 && <Text c="dimmed">{t('observations.none')}</Text>}
      {shown.map(({ seq, exerciseMs, by, team, polarity, text }) => (
        <Panel key={seq} p="sm">
          <Group gap="xs">
            <Text size="sm" fw={640}>
              {formatDuration(exerciseMs)}
            </Text>
            <Badge tt="none" variant="dot" color={colours[polarity]}>
              {t(`observations.${polarity}`)}
            </Badge>
            <Text size="sm" c="dimmed">
              {[team ? teamName(team) : t('observations.wholeExercise'), by?.name].join(' · ')}
            </Text>
          </Group>
          <Text>{text}</Text>
        </Panel>
      ))}
    </Stack>
  );
}
