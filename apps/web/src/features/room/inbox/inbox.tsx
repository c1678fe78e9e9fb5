import { Text } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelRail, type Filter } from './channel-rail.tsx';
import css from './inbox.module.css';
import { type InboxItem, unreadBy } from '../../../play/inbox-items.ts';
import { InboxRow } from './inbox-row.tsx';
import { moveFocus } from './move-focus.ts';
import { useShown } from './use-shown.ts';

interface InboxProps {
  readonly items: readonly InboxItem[];
  readonly filter: Filter;
  readonly opened: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onFilter: (filter: Filter) => void;
  readonly onOpen: (id: string) => void;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** What arrived, by channel, newest first; one walks through it by keyboard. */
export function Inbox({ items, filter, opened, openId, onFilter, onOpen }: InboxProps): ReactElement {
  const { t } = useTranslation('room');
  const shownRef = useShown();
  const listed = filter === 'all' ? items : items.filter(({ channel }) => channel === filter);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    moveFocus(step);
  };

  return (
    <section className={css.inbox} aria-label={t('inbox.title')}>
      <ChannelRail filter={filter} unread={unreadBy(items, opened)} onFilter={onFilter} />
      <ul className={css.list} aria-label={t('inbox.list')} onKeyDown={onKeyDown}>
        {listed.map((item) => (
          <InboxRow key={item.id} item={item} unread={!opened.has(item.id)} open={item.id === openId} shownRef={shownRef} onOpen={onOpen} />
        ))}
        {listed.length === 0 && (
          <li className={css.empty}>
            <Text fw={620}>{items.length === 0 ? t('inbox.empty') : t('inbox.emptyChannel')}</Text>
            {items.length === 0 && <Text c="dimmed">{t('inbox.emptyHint')}</Text>}
          </li>
        )}
      </ul>
    </section>
  );
}
