import { VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../play/inbox-items.ts';
import { chime, soundAlarm } from './sound/bell.ts';

interface ArrivalsProps {
  readonly items: readonly InboxItem[];
  readonly soundOn: boolean;
  readonly onOpen: (id: string) => void;
}

/** Says and sounds what arrives while somebody is here; what was there before stays quiet. */
export function Arrivals({ items, soundOn, onOpen }: ArrivalsProps): ReactElement {
  const { t } = useTranslation('room');
  const newest = items[0]?.position ?? 0;
  const [heardUpTo, setHeardUpTo] = useState(newest);
  const [said, setSaid] = useState('');

  const tell = useEffectEvent(() => {
    const fresh = items.filter(({ position }) => position > heardUpTo);
    setHeardUpTo(newest);
    if (fresh.length === 0) return;
    setSaid(fresh.map(sentence).join(' '));
    if (soundOn && fresh.some(({ channel }) => channel === 'soc-alert')) soundAlarm();
    else if (soundOn && fresh.some(({ channel }) => channel !== 'phone')) chime();
    for (const { id, channel, sender, subject } of fresh) {
      if (channel !== 'information') continue;
      notifications.show({ id, color: 'bronze', title: t('share.receivedToast', { team: sender }), message: subject, onClick: () => onOpen(id) });
    }
  });
  useEffect(() => tell(), [newest]);

  const sentence = ({ channel, sender, subject }: InboxItem): string =>
    channel === 'phone' ? t('announce.ringing', { name: sender }) : t('announce.arrived', { channel: t(`channels.${channel}`), subject });

  return (
    <VisuallyHidden role="log" aria-live="polite">
      {said}
    </VisuallyHidden>
  );
}
