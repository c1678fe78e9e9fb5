import { UnstyledButton } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import type { InboxItem } from '../../../play/inbox-items.ts';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { type TeamView, useScenarioTime } from '../scene.ts';
import css from './room-then.module.css';

interface InboxThenProps {
  readonly items: readonly InboxItem[];
  readonly team: TeamView;
  readonly openId: string | null;
  readonly atMs: number;
  readonly onOpen: (id: string) => void;
}

/** All that had reached the team, newest first. */
export function InboxThen({ items, team, openId, atMs, onOpen }: InboxThenProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const timeOf = useScenarioTime(team);
  return (
    <section className={css.part} aria-label={t('room.inbox')}>
      <h3 className={css.partTitle}>
        {t('room.inbox')} <span className={css.count}>{items.length}</span>
      </h3>
      <ul className={css.list}>
        {items.map((item) => (
          <Row key={item.id} id={item.id} channel={item.channel} sender={item.sender} subject={item.subject} time={timeOf(item.exerciseMs)} standing={standingOf(item.inject, atMs)} isOpen={item.id === openId} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

type Standing = 'ringing' | 'unseen' | 'missedCall' | 'open' | 'overdue' | 'answered' | 'decided' | null;

function standingOf(inject: RoomInject | null, atMs: number): Standing {
  if (!inject) return null;
  if (inject.decision) return 'decided';
  if (inject.answer) return 'answered';
  if (inject.call && inject.call.status !== 'picked-up') return inject.call.status === 'ringing' ? 'ringing' : 'missedCall';
  if (inject.ask) return inject.deadlineMs !== null && atMs >= inject.deadlineMs ? 'overdue' : 'open';
  return inject.openedMs === null ? 'unseen' : null;
}

interface RowProps extends Pick<InboxItem, 'id' | 'channel' | 'sender' | 'subject'> {
  readonly time: string;
  readonly standing: Standing;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

const Row = memo(function Row({ id, channel, sender, subject, time, standing, isOpen, onOpen }: RowProps): ReactElement {
  const { t } = useTranslation('time-machine');
  return (
    <li>
      <UnstyledButton className={css.row} aria-current={isOpen || undefined} data-channel={channel} onClick={() => onOpen(id)}>
        <span className={css.icon}>{channel === 'information' ? <IconUsersGroup size={18} stroke={1.7} aria-hidden /> : <ChannelIcon channel={channel} />}</span>
        <span className={css.sender}>{sender}</span>
        <time className={css.time}>{time}</time>
        <span className={css.subject}>{subject}</span>
        {standing && (
          <span className={css.standing} data-standing={standing}>
            {t(`standing.${standing}`)}
          </span>
        )}
      </UnstyledButton>
    </li>
  );
});
