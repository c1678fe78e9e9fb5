import { IconBuildingBank, IconClockHour4, IconPhoneRinging, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockSegment } from '#exercise-engine';
import type { LocalizedText } from '#kernel';
import type { PendingDuty } from '../../play/pending-duties.ts';
import { formatDuration } from '../../ui/format.ts';
import { useLocalText } from '../../ui/local-text.tsx';
import { useExerciseClock } from '../../ui/server-clock.ts';
import css from './staff-wall.module.css';
import type { TeamPressure } from './team-pressure.ts';

interface TeamCardProps {
  readonly name: string;
  readonly pressure: TeamPressure;
  /** The statutory deadline that presses most. */
  readonly duty: PendingDuty<LocalizedText> | undefined;
  readonly clock: readonly ClockSegment[];
  readonly present: number;
}

/** One team on the staff's wall. */
export function TeamCard({ name, pressure, duty, clock, present }: TeamCardProps): ReactElement {
  const { t } = useTranslation('wall');
  const text = useLocalText();
  const now = useExerciseClock(clock);
  const { open, overdue, done, ringing, nextDeadlineMs, lastActivityMs } = pressure;
  return (
    <li className={css.team} data-overdue={overdue > 0 || undefined}>
      <header>
        <h2>{name}</h2>
        {ringing > 0 && <IconPhoneRinging className={css.ringing} role="img" aria-label={t('callRings')} />}
        <span className={css.present}>
          <IconUsers aria-hidden />
          {t('present', { count: present })}
        </span>
      </header>
      <dl className={css.numbers}>
        <div data-overdue={overdue > 0 || undefined}>
          <dd>{overdue}</dd>
          <dt>{t('overdue')}</dt>
        </div>
        <div>
          <dd>{open}</dd>
          <dt>{t('open')}</dt>
        </div>
        <div>
          <dd>{done}</dd>
          <dt>{t('done')}</dt>
        </div>
      </dl>
      {nextDeadlineMs !== null && (
        <p className={css.line}>
          <IconClockHour4 aria-hidden />
          {t('nextDeadline', { time: formatDuration(nextDeadlineMs - now) })}
        </p>
      )}
      {duty && (
        <p className={css.line} data-overdue={duty.stage.dueMs <= now || undefined}>
          <IconBuildingBank aria-hidden />
          {t(duty.stage.dueMs > now ? 'dutyLeft' : 'dutyOver', { stage: text(duty.stage.title), time: formatDuration(Math.abs(duty.stage.dueMs - now)) })}
        </p>
      )}
      <p className={css.line}>{lastActivityMs === null ? t('notYetActive') : t('lastActive', { time: formatDuration(now - lastActivityMs) })}</p>
    </li>
  );
}
