import { ActionIcon, Button } from '@mantine/core';
import type { ComponentType, ReactElement } from 'react';

interface RowActionProps {
  readonly icon: ComponentType<{ size?: number }>;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** What can be done to the chosen rows; on a phone by its sign alone. */
export function RowAction({ icon: Icon, label, ...button }: RowActionProps): ReactElement {
  return (
    <>
      <Button {...button} visibleFrom="sm" size="compact-sm" variant="default" leftSection={<Icon size={16} />}>
        {label}
      </Button>
      <ActionIcon {...button} hiddenFrom="sm" size={26} variant="default" aria-label={label} title={label}>
        <Icon size={16} />
      </ActionIcon>
    </>
  );
}
