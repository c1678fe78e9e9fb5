import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../../ui/links.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PracticeFacts } from './practice-facts.tsx';
import type { ListedPractice } from './practices-query.ts';
import { StateBadge } from './version/state-badge.tsx';

export function PracticeCard({ practice }: { readonly practice: ListedPractice }): ReactElement {
  return (
    <Panel>
      <Stack component="article" gap="xs">
        <Title order={2} fz="xl" lh={1.25}>
          <AnchorLink to="/practices/$practiceId" params={{ practiceId: practice.id }} inherit c="inherit">
            <LocalText text={practice.title} />
          </AnchorLink>
        </Title>
        <Text lineClamp={3} maw="75ch">
          <LocalText text={practice.summary} />
        </Text>
        <PracticeFacts practice={practice} />
        <Group gap="xs">
          <StateBadge practice={practice} />
          {practice.tags.map((tag) => (
            <Badge key={tag} variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500}>
              {tag}
            </Badge>
          ))}
        </Group>
      </Stack>
    </Panel>
  );
}
