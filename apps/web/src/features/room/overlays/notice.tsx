import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { type ComponentType, type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconDoorOff, IconUserOff } from '@tabler/icons-react';
import css from './overlay.module.css';

const signs: Record<'removed' | 'noSeat', ComponentType<{ size?: number; stroke?: number }>> = { removed: IconUserOff, noSeat: IconDoorOff };

/** Instead of the room, for somebody who has no place in it (any more). */
export function Notice({ kind }: { readonly kind: 'removed' | 'noSeat' }): ReactElement {
  const { t } = useTranslation('room');
  const Sign = signs[kind];
  // What the room announced is no longer for this reader.
  useEffect(() => notifications.clean(), []);
  return (
    <main className={css.full}>
      <Sign size={56} stroke={1.4} />
      <Title order={1}>{t(`${kind}.title`)}</Title>
      <p role={kind === 'removed' ? 'alert' : undefined}>{t(`${kind}.hint`)}</p>
      <Button component={Link} to="/" mt="sm">
        {t(`${kind}.home`)}
      </Button>
    </main>
  );
}
