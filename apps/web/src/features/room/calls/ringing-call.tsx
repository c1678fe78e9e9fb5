import { Avatar, Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { ringsStillMs } from '../../../play/ringing.ts';
import { serverNow, useServerNow } from '../../../ui/server-clock.ts';
import { useScene } from '../scene.ts';
import { PickUpButton } from './pick-up-button.tsx';
import css from './ringing-call.module.css';

interface RingingCallProps {
  readonly call: RoomInject;
  /** How many more calls wait behind this one. */
  readonly waiting: number;
  readonly onPickedUp: (inject: string) => void;
  readonly onLetRing: () => void;
}

/** A call that rings: who calls, and whether to pick up. */
export function RingingCall({ call, waiting, onPickedUp, onLetRing }: RingingCallProps): ReactElement {
  const { t } = useTranslation('room');
  const { room } = useScene();
  useServerNow(500);
  const seconds = Math.ceil(ringsStillMs(room.clock, call.releasedAt, serverNow()) / 1_000);
  const { from } = call;
  return (
    <div className={css.call} role="alertdialog" aria-labelledby="ringing-caller" aria-describedby="ringing-role">
      <div className={css.ring}>
        <Avatar name={from.name} color="initials" variant="filled" size={72} radius="xl" alt="" />
      </div>
      <div className={css.who}>
        <p>{t('call.incoming')}</p>
        <h2 id="ringing-caller">{from.name}</h2>
        <p id="ringing-role">{[from.role, from.organisation].filter(Boolean).join(', ')}</p>
      </div>
      <div className={css.acts}>
        <PickUpButton inject={call.inject} label={t('call.pickUp')} onPickedUp={onPickedUp} />
        <Button size="md" variant="default" onClick={onLetRing}>
          {t('call.letRing')}
        </Button>
      </div>
      <p className={css.left}>
        {t('call.ringsFor', { count: seconds })}
        {waiting > 0 && ` · ${t('call.waiting', { count: waiting })}`}
      </p>
    </div>
  );
}
