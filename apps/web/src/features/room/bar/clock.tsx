import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockSegment } from '#exercise-engine';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDuration, formatScenarioTime } from '../../../ui/format.ts';
import { useExerciseClock } from '../../../ui/server-clock.ts';
import css from './bar.module.css';

interface ClockProps {
  readonly segments: readonly ClockSegment[];
  readonly scenarioStart: string;
  readonly timeZone: string;
}

/** Exercise time, large, and beside it the fictional time of day in the team's zone. */
export function Clock({ segments, scenarioStart, timeZone }: ClockProps): ReactElement {
  const { t } = useTranslation('room');
  const locale = useLocale();
  const now = useExerciseClock(segments);
  return (
    <div className={css.clocks}>
      <div className={css.clock} role="timer" aria-label={t('app:exerciseTime')}>
        <span className={css.digits}>{formatDuration(now)}</span>
        <span className={css.caption} aria-hidden>
          {t('app:exerciseTime')}
        </span>
      </div>
      <div className={css.clock} role="timer" aria-label={t('app:scenarioTime')}>
        <span className={css.scenario}>{formatScenarioTime(scenarioStart, now, timeZone, locale)}</span>
        <span className={css.caption} aria-hidden>
          {t('app:scenarioTime')}
        </span>
      </div>
    </div>
  );
}
