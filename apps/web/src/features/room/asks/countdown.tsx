import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { urgencyOf } from '../../../play/open-asks.ts';
import { formatDuration } from '../../../ui/format.ts';
import { useExerciseClock } from '../../../ui/server-clock.ts';
import { useScene } from '../scene.ts';
import css from './asks.module.css';

/** How much exercise time is left, or for how long it is overdue. */
export function Countdown({ inject }: { readonly inject: RoomInject }): ReactElement {
  const { t } = useTranslation('room');
  const { room } = useScene();
  const now = useExerciseClock(room.clock);
  const left = (inject.deadlineMs ?? 0) - now;
  const text = left > 0 ? t('asks.remaining', { time: formatDuration(left) }) : t('asks.overdueBy', { time: formatDuration(-left) });
  return (
    <span className={css.countdown} data-urgency={urgencyOf(inject, now)}>
      {inject.deadlineMs === null ? t('asks.noDeadline') : text}
    </span>
  );
}
