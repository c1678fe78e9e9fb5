import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countText, useInboxCount } from '../ui/inbox-count.ts';

/** The way to the inbox, with how much in it is unread. */
export function InboxBell(): ReactElement {
  const { t } = useTranslation('app');
  const unread = useInboxCount() ?? 0;
  return (
    <Indicator label={countText(unread)} disabled={unread === 0} size={18} offset={5} color="red.8" inline>
      <ActionIcon component={Link} to="/inbox" variant="subtle" color="gray" size="lg" aria-label={unread === 0 ? t('inbox.bell') : t('inbox.bellUnread', { count: unread, shown: countText(unread) })}>
        <IconBell size={20} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
