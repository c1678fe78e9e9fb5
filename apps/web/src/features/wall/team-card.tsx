import { IconClockHour4, IconPhoneRinging, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockSegment } from '#exercise-engine';
import { formatDuration } from '../../ui/format.ts';
import { useExerciseClock } from '../../ui/server-clock.ts';
import css from './staff-wall.module.css';
import type { TeamPressure } from './team-pressure.ts';

interface TeamCardProps {
  readonly name: string;
  readonly pressure: TeamPressure;
  readonly clock: readonly ClockSegment[];
  readonly present: number;
}

/** One team on the staff's wall. */
export function TeamCard({ name, pressure, clock, present }: TeamCardProps): ReactElement {
  const { t } = useTranslation('wall');
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
      <p className={css.line}>{lastActivityMs === null ? t('notYetActive') : t('lastActive', { time: formatDuration(now - lastActivityMs) })}</p>
    </li>
  );
}
