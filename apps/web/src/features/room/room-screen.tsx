import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { Connection } from '../../graphql/connection.ts';
import { PausedNote } from '../../play/paused-note.tsx';
import { ConnectionBanner } from '../../play/connection-banner.tsx';
import { usePresence } from '../../play/presence.ts';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { Arrivals } from './arrivals.tsx';
import { Asks } from './asks/asks.tsx';
import { RoomBar } from './bar/room-bar.tsx';
import { Calls } from './calls/calls.tsx';
import { Desk } from './desk/desk.tsx';
import { Duties } from './duties/duties.tsx';
import { useShareDraft } from './desk/use-share-draft.ts';
import { Inbox } from './inbox/inbox.tsx';
import { Reader } from './inject/reader.tsx';
import { PartSwitch } from './part-switch.tsx';
import css from './room.module.css';
import { useScene } from './scene.ts';
import { ShortcutsHelp } from './shortcuts/shortcuts-help.tsx';
import { useRoomShortcuts } from './shortcuts/use-room-shortcuts.ts';
import { useSound } from './sound/use-sound.ts';
import { smallScreen, useRoomView } from './use-room-view.ts';

interface RoomScreenProps {
  readonly connection: Connection;
  readonly caughtUp: boolean;
}

/** One screen: the clock, what arrived, what is being read, what is asked, and the team's desk. */
export function RoomScreen({ connection, caughtUp }: RoomScreenProps): ReactElement {
  const { exercise, room } = useScene();
  const people = usePresence(exercise.id);
  const sound = useSound();
  const view = useRoomView();
  const narrow = useMediaQuery(smallScreen, undefined, { getInitialValueInEffect: false });
  const [helping, setHelping] = useState(false);
  const [shareDraft, setShareDraft] = useShareDraft();
  useRoomShortcuts({ view, toggleSound: sound.toggle, help: () => setHelping(true) });

  const share = (inject: string): void => {
    setShareDraft({ ...shareDraft, inject });
    view.showDesk('share');
  };

  return (
    <div className={css.room} data-part={view.part} data-reading={view.openItem !== null || undefined}>
      <header>
        {!room.realIncident && <ExerciseMarking />}
        <ConnectionBanner connection={connection} />
        <RoomBar connection={connection} caughtUp={caughtUp} people={people} sound={sound} onHelp={() => setHelping(true)} />
        <Duties />
      </header>
      <main className={css.parts}>
        <div className={css.inbox}>
          <Inbox items={view.items} filter={view.filter} opened={view.reading.opened} openId={view.openId} onFilter={view.setFilter} onOpen={view.open} />
        </div>
        <div className={css.reader}>
          <Reader item={view.openItem} onClose={view.close} onShare={share} />
        </div>
        <div className={css.asks}>
          <Asks openId={view.openId} onOpen={view.open} />
        </div>
        <div className={css.desk}>
          <Desk part={view.desk} visible={!narrow || view.part === 'team'} reading={view.reading} onPart={view.setDesk} />
        </div>
      </main>
      {room.status === 'paused' && !room.realIncident ? <PausedNote /> : <span />}
      <PartSwitch view={view} />
      <Calls people={people} soundOn={sound.on} onPickedUp={view.open} />
      <Arrivals items={view.items} soundOn={sound.on} onOpen={view.open} />
      <ShortcutsHelp opened={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
