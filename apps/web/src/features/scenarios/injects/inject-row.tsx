import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { TimedInject } from './group-injects.ts';
import css from './injects.module.css';

interface InjectRowProps {
  readonly timed: TimedInject;
  readonly scenario: Scenario;
  /** When it becomes due, in words. */
  readonly trigger: string;
  /** The title, by which it opens. */
  readonly children: ReactNode;
}

export function InjectRow({ timed: { inject, expectedMs }, scenario, trigger, children }: InjectRowProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const localText = useLocalText();
  const from = scenario.personas.find(({ key }) => key === inject.from);
  const { to } = inject;
  const timed = 'at' in inject.trigger || 'unless' in inject.trigger;
  return (
    <Table.Tr>
      <Table.Td ff="monospace" className={css.time}>{expectedMs === null ? '–' : `${timed ? '' : '≥ '}${formatDuration(expectedMs)}`}</Table.Td>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <ChannelIcon channel={inject.channel} />
          <span>{t(`channel.${inject.channel}`)}</span>
        </Group>
      </Table.Td>
      <Table.Td>
        <Stack gap={2} align="flex-start">
          {children}
          <Text size="sm" c="dimmed">
            {from ? `${from.name}, ${localText(from.organisation)}` : inject.from}
          </Text>
          {inject.ask?.kind === 'decision' && <Decision options={inject.ask.options.map(({ label }) => localText(label))} />}
        </Stack>
      </Table.Td>
      <Table.Td>
        {to === 'all'
          ? t('everyTeam')
          : scenario.teams
              .filter(({ key }) => to.includes(key))
              .map(({ name }) => localText(name))
              .join(', ')}
      </Table.Td>
      <Table.Td>{trigger}</Table.Td>
    </Table.Tr>
  );
}

function Decision({ options }: { readonly options: readonly string[] }): ReactElement {
  const { t } = useTranslation('scenarios');
  return (
    <div className={css.decision}>
      <Badge variant="filled" color="bronze" size="sm" tt="none">
        {t('decision')}
      </Badge>
      <ol>
        {options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ol>
    </div>
  );
}
