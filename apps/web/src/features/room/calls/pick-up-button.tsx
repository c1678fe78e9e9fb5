import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useScene } from '../scene.ts';
import { usePickUp } from './use-pick-up.ts';

interface PickUpButtonProps {
  readonly inject: string;
  readonly label: string;
  readonly onPickedUp?: (inject: string) => void;
}

/** Takes a ringing call for the team, or calls back after a missed one. */
export function PickUpButton({ inject, label, onPickedUp }: PickUpButtonProps): ReactElement {
  const { playing } = useScene();
  const [pickUp, fetching] = usePickUp();
  const take = async (): Promise<void> => {
    if (await pickUp(inject)) onPickedUp?.(inject);
  };
  return (
    <Button size="md" color="green.9" loading={fetching} disabled={!playing} leftSection={<IconPhone size={20} aria-hidden />} onClick={() => void take()}>
      {label}
    </Button>
  );
}
