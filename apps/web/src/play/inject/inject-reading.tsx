import { Badge, Divider, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inject, plannedCard, type Scenario } from '#exercise-engine';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { formatDuration } from '../../ui/format.ts';
import { LocalText, useLocalText } from '../../ui/local-text.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { AttachedFiles } from './attached-files.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly inject: Inject;
  /** Address of what its files belong to. */
  readonly filesOf: string;
}

/** One inject as the team will read it, with what the staff should know. */
export function InjectReading({ scenario, inject, filesOf }: Props): ReactElement {
  const { t } = useTranslation('scenarios');
  const localText = useLocalText();
  const { content, ask } = inject;
  const objectives = scenario.objectives.filter(({ key }) => inject.objectives?.includes(key));
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <ChannelIcon channel={inject.channel} />
        <Text fw={600}>{t(`channel.${inject.channel}`)}</Text>
        {content.severity && <Badge color="red" tt="none">{t(`severity.${content.severity}`)}</Badge>}
        {content.source && <Text c="dimmed"><LocalText text={content.source} /></Text>}
        {content.reference && <Text c="dimmed" ff="monospace">{content.reference}</Text>}
      </Group>
      <div>
        <Title order={3} fz="lg" mb="xs">
          <LocalText text={content.subject} />
        </Title>
        <Markdown>{localText(content.body)}</Markdown>
      </div>
      <AttachedFiles files={plannedCard(scenario, inject).attachments ?? []} of={filesOf} />
      {ask && (
        <Part title={t('asked', { time: formatDuration(ask.withinMs) })}>
          <Markdown>{localText(ask.prompt)}</Markdown>
          {ask.kind === 'decision' && <Points texts={ask.options.map(({ label }) => localText(label))} />}
        </Part>
      )}
      {inject.rolePlay && <Part title={t('script')}><Markdown>{localText(inject.rolePlay.script)}</Markdown></Part>}
      {inject.expectedActions && <Part title={t('expectedActions')}><Points texts={inject.expectedActions.map(localText)} /></Part>}
      {inject.staffNotes && <Part title={t('staffNotes')}><Markdown>{localText(inject.staffNotes)}</Markdown></Part>}
      {objectives.length > 0 && <Part title={t('objectives')}><Points texts={objectives.map(({ title }) => localText(title))} /></Part>}
      {inject.techniques && <Part title={t('techniques')}><Text ff="monospace">{inject.techniques.join(' ')}</Text></Part>}
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <Divider mb="sm" />
      <Title order={4} fz="sm" c="dimmed" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}

const Points = ({ texts }: { readonly texts: readonly string[] }): ReactElement => (
  <List>
    {texts.map((text) => (
      <List.Item key={text}>{text}</List.Item>
    ))}
  </List>
);
