import { ActionIcon, Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exerciseTime, injectOf, partsOf } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { serverNow } from '../../../ui/server-clock.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { mayBeChanged, staffInject, standingOf, type StaffInject } from '../staff-inject.ts';
import { useTeamName } from '../team-name.ts';
import { InjectActions } from './inject-actions.tsx';
import { InjectEditor } from './inject-editor.tsx';
import { InjectNotes } from './inject-notes.tsx';
import { InjectReceipts } from './inject-receipts.tsx';
import { InjectVersions } from './inject-versions.tsx';

/** Everything about the selected inject. */
export function InjectPanel(): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { cockpit, plans, selected, select, can } = useCockpit();
  const [edited, setEdited] = useState<string | null>(null);
  const state = selected ? injectOf(cockpit.exercise, selected) : undefined;
  const { team, key } = partsOf(selected ?? '');
  const inject = state ? staffInject(plans, team, key, state) : null;
  if (!inject) {
    return (
      <Text c="dimmed" size="sm">
        {t('inject.none')}
      </Text>
    );
  }
  const isEditing = edited === inject.id && can.direct;
  return (
    <Stack gap="md">
      <InjectHeading inject={inject} onClose={() => select(null)} />
      {can.direct && !isEditing && <InjectActions inject={inject} onEdit={() => setEdited(inject.id)} />}
      {isEditing && !mayBeChanged(inject.state) && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t('edit.tooLate')}
        </Alert>
      )}
      {isEditing ? <InjectEditor key={inject.id} inject={inject} onClose={() => setEdited(null)} /> : <InjectVersions key={inject.id} inject={inject} />}
      <InjectReceipts inject={inject} />
      <InjectNotes inject={inject} />
    </Stack>
  );
}

function InjectHeading({ inject, onClose }: { inject: StaffInject; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['cockpit', 'events']);
  const text = useLocalText();
  const teamName = useTeamName();
  const { cockpit } = useCockpit();
  const { state } = inject;
  const standing = standingOf(state, exerciseTime(cockpit.exercise.clock, serverNow()));
  return (
    <div>
      <Group gap={6} wrap="nowrap" mb={4}>
        <ChannelIcon channel={inject.channel} />
        <Text size="sm" fw={600}>
          {t(`app:channel.${inject.channel}`)} · {teamName(inject.team)}
        </Text>
        <ActionIcon variant="subtle" color="gray" ml="auto" onClick={onClose} aria-label={t('app:close')}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <Title order={2} size="h4">
        {text(inject.title)}
      </Title>
      <Group gap="xs" mt={6}>
        <Badge variant="dot" tt="none" color={standing === 'held' ? 'bronze' : standing === 'overdue' ? 'red' : 'ink'}>
          {t(`standing.${standing}`)}
        </Badge>
        {state.skipped && <Text size="sm">{t(`events:skipped.${state.skipped}`)}</Text>}
        <Text size="sm" c="dimmed">
          {state.dueMs !== null && t('inject.due', { time: formatDuration(state.dueMs) })}
          {state.dueMs === null && state.status === 'pending' && t('inject.dueUnknown')}
        </Text>
      </Group>
    </div>
  );
}
