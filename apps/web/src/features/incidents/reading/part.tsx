import { Stack, Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';

/** A part of a note under its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} fz="xl" id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
