import { Tabs } from '@mantine/core';
import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '#exercise-engine';
import { useViewer } from '../../../session/viewer.ts';
import { useScene } from '../scene.ts';
import type { Reading } from '../use-reading.ts';
import { Conversation } from './conversation.tsx';
import css from './desk.module.css';
import { Logbook } from './logbook.tsx';
import { Share } from './share.tsx';

export const deskParts = ['logbook', 'chat', 'control', 'share'] as const;
export type DeskPart = (typeof deskParts)[number];

interface DeskProps {
  readonly part: DeskPart;
  /** What is shown counts as seen. */
  readonly visible: boolean;
  readonly reading: Reading;
  readonly onPart: (part: DeskPart) => void;
}

/** Where the team works together: logbook, chat, control cell, sharing. */
export function Desk({ part, visible, reading, onPart }: DeskProps): ReactElement {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const viewer = useViewer();
  const newest = newestOf(room, part);
  useEffect(() => {
    if (visible) reading.see(part, newest);
  }, [visible, part, newest]);

  return (
    <Tabs className={css.desk} value={part} onChange={(value) => onPart(deskParts.find((each) => each === value) ?? 'logbook')} keepMounted={false} aria-label={t('desk.label')}>
      <Tabs.List grow>
        {deskParts.map((each) => {
          const unread = each === part ? 0 : unreadIn(room, each, viewer.id, reading.seenUpTo(each));
          return (
            <Tabs.Tab key={each} value={each} px={6} rightSection={unread > 0 && <span className={css.unread}>{unread}</span>} aria-label={unread > 0 ? `${t(`desk.${each}`)}: ${t('desk.unread', { count: unread })}` : undefined}>
              {t(`desk.${each}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {deskParts.map((each) => (
        <Tabs.Panel key={each} value={each} className={css.panel}>
          {each === 'logbook' && <Logbook />}
          {(each === 'chat' || each === 'control') && <Conversation kind={each} />}
          {each === 'share' && <Share />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

const notesOf: Record<DeskPart, (room: Room) => readonly { readonly position: number; readonly by: { readonly id: string } | null }[]> = {
  logbook: (room) => room.logbook,
  chat: (room) => room.messages.filter(({ thread }) => thread === 'team'),
  control: (room) => room.messages.filter(({ thread }) => thread === 'control'),
  share: (room) => room.received,
};

const newestOf = (room: Room, part: DeskPart): number => notesOf[part](room)[0]?.position ?? 0;

/** How much of a part of the desk came from others since it was last seen. */
export const unreadIn = (room: Room, part: DeskPart, me: string, seenUpTo: number): number =>
  notesOf[part](room).filter(({ position, by }) => position > seenUpTo && by?.id !== me).length;
