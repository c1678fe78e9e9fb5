import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockSegment, RoomInject } from '#exercise-engine';
import { urgencyOf } from '../../play/open-asks.ts';
import { formatDuration } from '../../ui/format.ts';
import { useExerciseClock } from '../../ui/server-clock.ts';
import css from './pressing.module.css';

interface PressingProps {
  /** The most urgent first. */
  readonly asks: readonly RoomInject[];
  readonly clock: readonly ClockSegment[];
}

/** What is asked of the team, with the time that is left. */
export function Pressing({ asks, clock }: PressingProps): ReactElement {
  const { t } = useTranslation('wall');
  const now = useExerciseClock(clock);
  return (
    <section className={css.pressing} aria-label={t('pressing')}>
      <h2>{t('pressing')}</h2>
      {asks.length === 0 && <p className={css.none}>{t('nothingPresses')}</p>}
      <ol className={css.list}>
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
