import { notifications } from '@mantine/notifications';
import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../../play/presence.ts';
import { ringingCalls } from '../../../play/ringing-calls.ts';
import { useViewer } from '../../../session/viewer.ts';
import { useScene } from '../scene.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { ringOnce } from '../sound/bell.ts';
import { RingingCall } from './ringing-call.tsx';
import { useMissedCalls } from './use-missed-calls.ts';
import { usePickUp } from './use-pick-up.ts';

const ringEveryMs = 3_000;

interface CallsProps {
  readonly people: readonly PresentPerson[];
  readonly soundOn: boolean;
  readonly onPickedUp: (inject: string) => void;
}

/** The telephone of the team: it rings on every screen until somebody picks up or nobody does. */
export function Calls({ people, soundOn, onPickedUp }: CallsProps): ReactElement | null {
  const { room, playing } = useScene();
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set());
  const [pickUp] = usePickUp();
  const ringing = playing ? ringingCalls(room.injects) : [];
  const [call, ...waiting] = ringing.filter(({ inject }) => !silenced.has(inject));
  useMissedCalls(people);
  usePickedUpNotice();

  useEffect(() => {
    if (!soundOn || !call) return;
    ringOnce();
    const timer = setInterval(ringOnce, ringEveryMs);
    return () => clearInterval(timer);
  }, [soundOn, call?.inject]);

  const pickUpFirst = async (): Promise<void> => {
    const first = call ?? ringing[0];
    if (first && (await pickUp(first.inject))) onPickedUp(first.inject);
  };
  useShortcuts({ p: () => void pickUpFirst() });

  if (!call) return null;
  return (
    <RingingCall
      call={call}
      waiting={waiting.length}
      onPickedUp={onPickedUp}
      onLetRing={() => setSilenced(new Set([...silenced, call.inject]))}
    />
  );
}

/** Tells who of the team took a call that rang on this screen, or that nobody did. */
function usePickedUpNotice(): void {
  const { t } = useTranslation(['room', 'play']);
  const { room } = useScene();
  const viewer = useViewer();
  const [rang, setRang] = useState<ReadonlySet<string>>(new Set());
  const ringing = ringingCalls(room.injects).map(({ inject }) => inject);

  const tell = useEffectEvent(() => {
    for (const { inject, call, from } of room.injects) {
      if (!rang.has(inject) || !call || call.status === 'ringing' || call.by?.id === viewer.id) continue;
      if (call.status === 'picked-up') notifications.show({ color: 'teal', title: from.name, message: t('call.takenBy', { name: call.by?.name ?? '' }) });
      else notifications.show({ color: 'red', title: from.name, message: t('play:inject.missed') });
    }
    setRang(new Set(ringing));
  });
  useEffect(() => tell(), [ringing.join()]);
}
