import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import { Panel } from './panel.tsx';

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly title: string;
  readonly text: string;
  /** What to do first. */
  readonly children?: ReactNode;
}

/** Says why nothing is here and what to do first. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps): ReactElement {
  return (
    <Panel py={{ base: 'xl', sm: 56 }}>
      <Stack align="center" gap="sm" ta="center" maw={560} mx="auto">
        <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
          <Icon size={28} stroke={1.6} />
        </ThemeIcon>
        <Title order={2} fz="xl">
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
        {children}
      </Stack>
    </Panel>
  );
}
