import { UnstyledButton } from '@mantine/core';
import type { ReactElement, RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { askState } from '../../../play/open-asks.ts';
import { useScenarioTime } from '../scene.ts';
import { FilterIcon } from './channel-rail.tsx';
import type { InboxItem } from '../../../play/inbox-items.ts';
import css from './inbox.module.css';

interface InboxRowProps {
  readonly item: InboxItem;
  readonly unread: boolean;
  readonly open: boolean;
  readonly shownRef: RefCallback<HTMLElement>;
  readonly onOpen: (id: string) => void;
}

/** One line of the inbox; looks like its channel and says what is expected. */
export function InboxRow({ item, unread, open, shownRef, onOpen }: InboxRowProps): ReactElement {
  const { t } = useTranslation('room');
  const timeOf = useScenarioTime();
  return (
    <li ref={shownRef} data-inject={item.inject?.inject}>
      <UnstyledButton
        className={css.row}
        data-inbox-row={item.id}
        data-channel={item.channel}
        data-severity={item.inject?.content.severity}
        data-unread={unread || undefined}
        aria-current={open || undefined}
        onClick={() => onOpen(item.id)}
      >
        <span className={css.icon}>
          <FilterIcon filter={item.channel} size={18} />
        </span>
        <span className={css.sender}>{item.sender}</span>
        <time className={css.time}>{timeOf(item.exerciseMs)}</time>
        <span className={css.subject}>{item.subject}</span>
        <RowState item={item} />
        {unread && <span className={css.hidden}>{t('inbox.unread', { count: 1 })}</span>}
      </UnstyledButton>
    </li>
  );
}

function RowState({ item: { inject } }: { readonly item: InboxItem }): ReactElement | null {
  const { t } = useTranslation(['room', 'play']);
  if (!inject) return null;
  const asked = askState(inject);
  const urgent = asked === 'open' && inject.deadlineMissed;
  const texts = [
    inject.call?.status === 'missed' ? t('inbox.missedCall') : null,
    inject.call?.status === 'ringing' ? t('play:inject.ringing') : null,
    urgent ? t('inbox.overdue') : null,
    asked === 'open' && !urgent ? t(inject.ask?.kind === 'decision' ? 'inbox.decisionAsked' : 'inbox.asked') : null,
    asked === 'done' ? t('inbox.done') : null,
  ].filter((text) => text !== null);
  if (texts.length === 0) return null;
  return (
    <span className={css.state} data-asked={asked} data-urgent={urgent || inject.call?.status === 'ringing' || undefined}>
      {texts.join(' · ')}
    </span>
  );
}
