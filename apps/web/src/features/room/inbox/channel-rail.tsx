import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconInbox, IconUsersGroup } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import type { InboxChannel, Unread } from '../../../play/inbox-items.ts';
import css from './channel-rail.module.css';

export type Filter = InboxChannel | 'all';
export const filters: readonly Filter[] = ['all', ...channels, 'information'];

interface ChannelRailProps {
  readonly filter: Filter;
  readonly unread: Unread;
  readonly onFilter: (filter: Filter) => void;
}

/** The channels with what is unread on each. */
export function ChannelRail({ filter, unread, onFilter }: ChannelRailProps): ReactElement {
  const { t } = useTranslation('room');
  const total = Object.values(unread).reduce((sum, count) => sum + count, 0);
  return (
    <nav className={css.rail} aria-label={t('channels.label')}>
      {filters.map((each) => {
        const count = each === 'all' ? total : (unread[each] ?? 0);
        return (
          <UnstyledButton
            key={each}
            className={css.channel}
            aria-pressed={each === filter}
            data-urgent={each === 'soc-alert' || undefined}
            onClick={() => onFilter(each)}
          >
            <FilterIcon filter={each} />
            <span className={css.name}>{t(`channels.${each}`)}</span>
            {count > 0 && (
              <span className={css.count} aria-hidden>
                {count}
              </span>
            )}
            {count > 0 && <VisuallyHidden>{t('inbox.unread', { count })}</VisuallyHidden>}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}

/** The sign of a channel of the inbox. */
export function FilterIcon({ filter, size = 20 }: { readonly filter: Filter; readonly size?: number }): ReactElement {
  if (filter === 'all') return <IconInbox size={size} stroke={1.7} aria-hidden />;
  if (filter === 'information') return <IconUsersGroup size={size} stroke={1.7} aria-hidden />;
  return <ChannelIcon channel={filter} size={size} />;
}
