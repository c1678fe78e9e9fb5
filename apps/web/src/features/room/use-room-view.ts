import { useState } from 'react';
import { useLocalText } from '../../ui/local-text.tsx';
import type { DeskPart } from './desk/desk.tsx';
import { openInject } from './documents.ts';
import type { Filter } from './inbox/channel-rail.tsx';
import { inboxOf, type InboxItem } from '../../play/inbox-items.ts';
import { useScene } from './scene.ts';
import { type Reading, useReading } from './use-reading.ts';
import { useReport } from './use-report.ts';

/** On a small screen one part is shown at a time. */
export const smallScreen = '(max-width: 62em)';
export const parts = ['inbox', 'asks', 'team'] as const;
export type Part = (typeof parts)[number];

export interface RoomView {
  readonly items: readonly InboxItem[];
  readonly reading: Reading;
  readonly part: Part;
  readonly desk: DeskPart;
  readonly filter: Filter;
  readonly openId: string | null;
  readonly openItem: InboxItem | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly setFilter: (filter: Filter) => void;
  readonly showPart: (part: Part) => void;
  readonly setDesk: (desk: DeskPart) => void;
  readonly showDesk: (desk: DeskPart) => void;
}

/** What of the room is on screen. Opening something reads it, here and for the team. */
export function useRoomView(): RoomView {
  const { exercise, room } = useScene();
  const localText = useLocalText();
  const reading = useReading(exercise.id);
  const reportOpen = useReport(openInject);
  const [part, setPart] = useState<Part>('inbox');
  const [desk, setDesk] = useState<DeskPart>('logbook');
  const [filter, setFilter] = useState<Filter>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const items = inboxOf(room, (key) => localText(exercise.teams.find((team) => team.key === key)?.name ?? { en: key }));

  const open = (id: string): void => {
    setOpenId(id);
    reading.open(id);
    const inject = room.injects.find((candidate) => candidate.inject === id);
    if (inject && inject.openedMs === null && room.status !== 'ended' && inject.channel !== 'phone') void reportOpen({ exerciseId: exercise.id, inject: id });
  };
  /** On a small screen what is being read covers the other parts. */
  const showPart = (next: Part): void => {
    setPart(next);
    if (matchMedia(smallScreen).matches) setOpenId(null);
  };

  return {
    items,
    reading,
    part,
    desk,
    filter,
    openId,
    openItem: items.find(({ id }) => id === openId) ?? null,
    open,
    close: () => setOpenId(null),
    setFilter,
    showPart,
    setDesk,
    showDesk: (next) => {
      setDesk(next);
      showPart('team');
    },
  };
}
