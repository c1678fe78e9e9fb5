import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';

/** The bell and the name. */
export function Mark({ size = 26 }: { readonly size?: number }): ReactElement {
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/tocsin.svg" alt="" width={size} height={size} />
      <Text span fw={720} fz={size * 0.72} lh={1} lts="-0.01em">
        Tocsin
      </Text>
    </Group>
  );
}
