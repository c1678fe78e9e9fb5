import { Text, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '#exercise-engine';
import { inboxOf } from '../../../play/inbox-items.ts';
import { PlayState } from '../../../play/play-state.tsx';
import { type TeamView, useScene } from '../scene.ts';
import { AsksThen } from './asks-then.tsx';
import { DeskThen } from './desk-then.tsx';
import { DutiesThen } from './duties-then.tsx';
import { InboxThen } from './inbox-then.tsx';
import { ItemThen } from './item-then.tsx';
import css from './room-then.module.css';

interface RoomThenProps {
  readonly room: Room;
  readonly team: TeamView;
  readonly atMs: number;
}

/** A team's room as it was at a moment: to be looked at, not to be used. */
export function RoomThen({ room, team, atMs }: RoomThenProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const { names } = useScene();
  const [openId, setOpenId] = useState<string | null>(null);
  const items = inboxOf(room, names.team);
  const open = items.find(({ id }) => id === openId) ?? items[0] ?? null;
  return (
    <section aria-labelledby="room-then">
      <div className={css.heading}>
        <Title order={2} size="h3" id="room-then">
          {t('room.title', { team: team.name })}
        </Title>
        <PlayState room={room} />
      </div>
      {items.length === 0 ? (
        <Text c="dimmed" className={css.part} p="lg">
          {t('room.nothingYet')}
        </Text>
      ) : (
        <div className={css.parts}>
          <InboxThen items={items} team={team} openId={open?.id ?? null} atMs={atMs} onOpen={setOpenId} />
          {open && <ItemThen item={open} team={team} />}
          <div className={css.side}>
            <AsksThen injects={room.injects} atMs={atMs} onOpen={setOpenId} />
            <DutiesThen duties={room.duties} team={team} atMs={atMs} />
            <DeskThen room={room} team={team} />
          </div>
        </div>
      )}
    </section>
  );
}
