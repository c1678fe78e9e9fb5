import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Panel } from '../../ui/panel.tsx';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import { IncidentFacts } from './incident-facts.tsx';

interface IncidentCardProps {
  readonly tlp: string;
  /** A link to it. */
  readonly title: ReactNode;
  readonly facts: { readonly rsit: string; readonly severity: string };
  readonly about: readonly (string | null)[];
}

export function IncidentCard({ tlp, title, facts, about }: IncidentCardProps): ReactElement {
  return (
    <Panel>
      <Stack component="article" gap="xs">
        <Group gap="xs">
          <TlpLabel label={tlp} />
          <Text size="sm" c="dimmed">
            {about.filter(Boolean).join(' · ')}
          </Text>
        </Group>
        <Title order={2} fz="xl" lh={1.25} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        <IncidentFacts facts={facts} />
      </Stack>
    </Panel>
  );
}
