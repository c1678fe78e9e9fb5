import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useScene } from '../scene.ts';
import { usePickUp } from './use-pick-up.ts';

interface PickUpButtonProps {
  readonly inject: string;
  readonly onPickedUp?: (inject: string) => void;
}

/** Takes a ringing call for the team. */
export function PickUpButton({ inject, onPickedUp }: PickUpButtonProps): ReactElement {
  const { t } = useTranslation('room');
  const { playing } = useScene();
  const [pickUp, fetching] = usePickUp();
  const take = async (): Promise<void> => {
    if (await pickUp(inject)) onPickedUp?.(inject);
  };
  return (
    <Button size="md" color="green.9" loading={fetching} disabled={!playing} leftSection={<IconPhone size={20} aria-hidden />} onClick={() => void take()}>
      {t('call.pickUp')}
    </Button>
  );
}
