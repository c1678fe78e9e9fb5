import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const colors = { DRAFT: 'gray', BRIEFED: 'ink', RUNNING: 'teal', PAUSED: 'bronze', ENDED: 'dark' } as const;

export type ExerciseStatus = keyof typeof colors;

/** How an exercise stands. */
export function StatusBadge({ status }: { readonly status: ExerciseStatus }): ReactElement {
  const { t } = useTranslation('app');
  return (
    <Badge variant="dot" color={colors[status]} tt="none" fw={600} size="lg">
      {t(`status.${status}`)}
    </Badge>
  );
}
