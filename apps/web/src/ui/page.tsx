import { Container, Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Above the title, small: where this page belongs. */
  readonly kicker?: ReactNode;
  /** To the right of the title: what one may do here. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page under the header: title, actions, content. */
export function Page({ title, kicker, actions, wide = false, children }: PageProps): ReactElement {
  useDocumentTitle(`${title} · Tocsin`);
  return (
    <Container fluid={wide} size={1240} px={{ base: 'md', sm: 'xl' }} py={{ base: 'lg', sm: 'xl' }}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-end" gap="md">
          <Stack gap={4} flex="1 1 16rem" miw={0}>
            {kicker}
            <Title order={1} fz={{ base: 26, sm: 32 }} lh={1.15} lts="-0.015em">
              {title}
            </Title>
          </Stack>
          {actions}
        </Group>
        {children}
      </Stack>
    </Container>
  );
}
