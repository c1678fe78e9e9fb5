import { deskParts, type DeskPart } from '../desk/desk.tsx';
import { filters } from '../inbox/channel-rail.tsx';
import { moveFocus } from '../inbox/move-focus.ts';
import type { RoomView } from '../use-room-view.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface RoomShortcuts {
  readonly view: RoomView;
  readonly toggleSound: () => void;
  readonly help: () => void;
}

/** A turn later, when what is to be focused has been rendered. */
const focusSoon = (selector: string): void => void setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus(), 50);

/** The keys of the room; those of a ringing call live with the call. */
export function useRoomShortcuts({ view, toggleSound, help }: RoomShortcuts): void {
  const toDesk = (part: DeskPart) => (): void => {
    view.showDesk(part);
    focusSoon('[data-desk-field] textarea, textarea[data-desk-field], input[data-desk-field]');
  };
  const [logbook, chat, control, share] = deskParts;
  const nextFilter = filters[(filters.indexOf(view.filter) + 1) % filters.length] ?? 'all';
  const close = (): void => {
    const { openId } = view;
    view.close();
    focusSoon(`[data-inbox-row="${CSS.escape(openId ?? '')}"]`);
  };

  useShortcuts({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ArrowDown: () => moveFocus(1),
    ArrowUp: () => moveFocus(-1),
    Escape: close,
    n: () => view.setFilter(nextFilter),
    a: () => {
      view.showPart('asks');
      focusSoon('[data-asks] button');
    },
    l: toDesk(logbook),
    c: toDesk(chat),
    x: toDesk(control),
    s: toDesk(share),
    m: toggleSound,
    '?': help,
  });
}
