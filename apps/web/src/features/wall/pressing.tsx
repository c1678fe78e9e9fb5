import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockSegment, RoomInject } from '#exercise-engine';
import { urgencyOf } from '../../play/open-asks.ts';
import type { PendingDuty } from '../../play/pending-duties.ts';
import { formatDuration } from '../../ui/format.ts';
import { useExerciseClock } from '../../ui/server-clock.ts';
import css from './pressing.module.css';

interface PressingProps {
  /** The most urgent first. */
  readonly asks: readonly RoomInject[];
  /** The statutory deadline that presses most. */
  readonly duty: PendingDuty<string> | undefined;
  readonly clock: readonly ClockSegment[];
}

/** What is asked of the team, and what it owes an authority, with the time that is left. */
export function Pressing({ asks, duty, clock }: PressingProps): ReactElement {
  const { t } = useTranslation('wall');
  const now = useExerciseClock(clock);
  return (
    <section className={css.pressing} aria-label={t('pressing')}>
      <h2>{t('pressing')}</h2>
      {asks.length === 0 && !duty && <p className={css.none}>{t('nothingPresses')}</p>}
      <ol className={css.list}>
        {duty && (
          <li data-urgency={urgencyOf({ deadlineMs: duty.stage.dueMs, releasedMs: duty.startedMs }, now)}>
            <span className={css.prompt}>{t('duty', { stage: duty.stage.title, kind: t(`app:incidentKind.${duty.kind}`) })}</span>
            <span className={css.left}>{formatDuration(duty.stage.dueMs - now)}</span>
          </li>
        )}
        {asks.map((inject) => (
          <li key={inject.inject} data-urgency={urgencyOf(inject, now)}>
            <span className={css.prompt}>{inject.ask?.prompt}</span>
            {inject.deadlineMs !== null && <span className={css.left}>{formatDuration(inject.deadlineMs - now)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
