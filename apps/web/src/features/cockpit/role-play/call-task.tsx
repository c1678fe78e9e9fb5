import { Badge, Button, Collapse, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPhoneOutgoing } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { FinishTask, TakeTask } from '../commands.ts';
import type { StaffInject } from '../staff-inject.ts';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.tsx';

/** One call: who, to whom, the lines to speak, and what came of it. Open from the start while it rings or is being spoken. */
export function CallTask({ call }: { call: StaffInject }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const teamName = useTeamName();
  const { scenario } = useCockpit();
  const [opened, setOpened] = useState(call.state.call?.status === 'ringing' || call.state.task?.status === 'taken');
  const persona = scenario.personas.find(({ key }) => key === call.plan?.from);
  const at = call.state.releasedMs ?? call.state.dueMs;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Panel p="sm">
      <UnstyledButton w="100%" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <Group gap="xs" wrap="nowrap" align="start">
          <Chevron size={18} aria-hidden />
          <div>
            <Text fw={600}>{t('calls.who', { persona: persona?.name ?? '', team: teamName(call.team) })}</Text>
            <Text size="sm" c="dimmed">
              {[at === null ? t('calls.noTime') : formatDuration(at), persona && text(persona.role), persona && text(persona.organisation), text(call.title)].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <CallStanding call={call} />
        </Group>
      </UnstyledButton>
      <Collapse expanded={opened}>
        <Stack gap="sm" mt="sm">
          {call.plan?.rolePlay && <Markdown>{text(call.plan.rolePlay.script)}</Markdown>}
          <TaskActions call={call} />
        </Stack>
      </Collapse>
    </Panel>
  );
}

function CallStanding({ call: { state } }: { call: StaffInject }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { call, task } = state;
  if (task?.status === 'finished' && task.outcome) {
    return (
      <Badge ml="auto" tt="none" variant="dot" color={task.outcome === 'performed' ? 'teal' : 'red'}>
        {t(`calls.${task.outcome}`)}
      </Badge>
    );
  }
  return call ? (
    <Badge ml="auto" tt="none" variant={call.status === 'ringing' ? 'filled' : 'dot'} color={call.status === 'picked-up' ? 'teal' : call.status === 'ringing' ? 'red.9' : 'red'}>
      {t(`calls.${call.status}`)}
    </Badge>
  ) : null;
}

function TaskActions({ call }: { call: StaffInject }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { exerciseId, can, cockpit } = useCockpit();
  const [take, taking] = useOrder(TakeTask);
  const [finish, finishing] = useOrder(FinishTask);
  const [note, setNote] = useState('');
  const { task } = call.state;
  const order = { exerciseId, inject: call.id };
  if (!task) return null;
  if (task.status === 'finished') return task.note ? <Text size="sm">{`${task.by?.name ?? ''}: ${task.note}`}</Text> : null;
  if (!can.animate && !can.direct) return <Text size="sm">{task.by ? t('calls.takenBy', { name: task.by.name }) : t('calls.open')}</Text>;
  if (cockpit.exercise.status === 'ended') return null;
  return (
    <Stack gap="xs">
      {task.status === 'taken' && <Text size="sm">{t('calls.takenBy', { name: task.by?.name ?? '' })}</Text>}
      <Group gap="xs">
        {task.status === 'open' && (
          <Button size="sm" leftSection={<IconPhoneOutgoing size={16} aria-hidden />} loading={taking} onClick={() => void take(order, t('done.taken'))}>
            {t('calls.take')}
          </Button>
        )}
        <TextInput flex="1 1 12rem" aria-label={t('calls.note')} placeholder={t('calls.note')} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <Button size="sm" variant="default" loading={finishing} onClick={() => void finish({ ...order, outcome: 'PERFORMED', note }, t('done.finished'))}>
          {t('calls.performed')}
        </Button>
        <Button size="sm" variant="default" loading={finishing} onClick={() => void finish({ ...order, outcome: 'FAILED', note }, t('done.finished'))}>
          {t('calls.failed')}
        </Button>
      </Group>
    </Stack>
  );
}
