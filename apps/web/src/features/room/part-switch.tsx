import { UnstyledButton } from '@mantine/core';
import { IconInbox, IconListCheck, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { openAsks } from '../../play/open-asks.ts';
import { useViewer } from '../../session/viewer.ts';
import { deskParts, unreadIn } from './desk/desk.tsx';
import css from './part-switch.module.css';
import { useScene } from './scene.ts';
import { type Part, parts, type RoomView } from './use-room-view.ts';

const signs = { inbox: IconInbox, asks: IconListCheck, team: IconUsers };

/** On a small screen: from one part of the room to another. */
export function PartSwitch({ view }: { readonly view: RoomView }): ReactElement {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const viewer = useViewer();
  const counts: Record<Part, number> = {
    inbox: view.items.filter(({ id }) => !view.reading.opened.has(id)).length,
    asks: openAsks(room.injects).length,
    team: deskParts.reduce((sum, part) => sum + unreadIn(room, part, viewer.id, view.reading.seenUpTo(part)), 0),
  };
  return (
    <nav className={css.parts} aria-label={t('parts.label')}>
      {parts.map((part) => {
        const Sign = signs[part];
        return (
          <UnstyledButton key={part} className={css.part} aria-current={view.part === part || undefined} onClick={() => view.showPart(part)}>
            <Sign size={22} stroke={1.7} aria-hidden />
            <span>{t(`parts.${part}`)}</span>
            {counts[part] > 0 && <span className={css.count}>{counts[part]}</span>}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
