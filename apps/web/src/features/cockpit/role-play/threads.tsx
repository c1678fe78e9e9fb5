import { Button, Group, Indicator, Select, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useCockpit } from '../cockpit-context.tsx';
import type { ThreadMessage } from '../cockpit-state.ts';
import { SendMessage } from '../commands.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.tsx';
import { personaLabels } from './persona-labels.ts';
import classes from './threads.module.css';

interface ThreadsProps {
  readonly team: string | null;
  readonly onTeam: (team: string) => void;
}

/** What teams wrote to the control cell, and the answers, in one thread for each team. */
export function Threads({ team, onTeam }: ThreadsProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exercise, cockpit, can } = useCockpit();
  const teamName = useTeamName();
  const isWaiting = (key: string): boolean => cockpit.threads[key]?.at(-1)?.fromTeam ?? false;
  const current = team ?? exercise.teams.find(({ key }) => isWaiting(key))?.key ?? exercise.teams[0]?.key ?? '';
  const mayWrite = (can.animate || can.direct) && (cockpit.exercise.status === 'running' || cockpit.exercise.status === 'paused');
  return (
    <Tabs value={current} onChange={(value) => value && onTeam(value)} variant="pills" keepMounted={false}>
      <Tabs.List mb="sm">
        {exercise.teams.map(({ key }) => (
          <Tabs.Tab key={key} value={key}>
            <Indicator disabled={!isWaiting(key)} color="red" offset={-4} size={9}>
              {teamName(key)}
            </Indicator>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {exercise.teams.map(({ key }) => (
        <Tabs.Panel key={key} value={key}>
          <Stack gap="sm">
            <Messages messages={cockpit.threads[key] ?? []} />
            {mayWrite && <Reply team={key} />}
            {!mayWrite && !cockpit.threads[key] && <Text c="dimmed">{t('threads.none')}</Text>}
          </Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Messages({ messages }: { messages: readonly ThreadMessage[] }): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <ol className={classes.messages}>
      {messages.map(({ seq, exerciseMs, by, persona, text, fromTeam }) => (
        <li key={seq} className={classes.message} data-from={fromTeam ? 'team' : 'staff'}>
          <Text size="xs" c="dimmed">
            {persona ? t('threads.as', { persona, name: by?.name ?? '' }) : by?.name} · {formatDuration(exerciseMs)}
          </Text>
          <Text className={classes.text}>{text}</Text>
        </li>
      ))}
    </ol>
  );
}

function Reply({ team }: { team: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, scenario } = useCockpit();
  const localText = useLocalText();
  const [send, sending] = useOrder(SendMessage);
  const [text, setText] = useState('');
  const [persona, setPersona] = useState<string | null>(null);
  const teamName = useTeamName();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { to: 'TEAM' as const, team, text: text.trim(), ...(persona && { persona }) };
    if (text.trim() && (await send({ exerciseId, input }, t('done.sent', { team: teamName(team) })))) setText('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Select
          label={t('threads.speakAs')}
          placeholder={t('threads.control')}
          clearable
          value={persona}
          onChange={setPersona}
          searchable
          data={personaLabels(scenario.personas, localText)}
        />
        <Textarea label={t('threads.text')} autosize minRows={2} maxRows={8} maxLength={10_000} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        <Group>
          <Button type="submit" loading={sending} disabled={!text.trim()}>
            {t('app:send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
