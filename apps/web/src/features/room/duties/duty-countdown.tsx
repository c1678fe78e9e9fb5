import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { urgencyOf } from '../../../play/open-asks.ts';
import type { PendingDuty } from '../../../play/pending-duties.ts';
import { formatDuration, formatSpan } from '../../../ui/format.ts';
import { useExerciseClock } from '../../../ui/server-clock.ts';
import { useScene } from '../scene.ts';
import css from './duties.module.css';

/** What is owed, how much exercise time is left for it, and what the law gives. */
export function DutyCountdown({ duty: { kind, startedMs, stage } }: { readonly duty: PendingDuty<string> }): ReactElement {
  const { t } = useTranslation('room');
  const locale = useLocale();
  const { room } = useScene();
  const now = useExerciseClock(room.clock);
  const left = stage.dueMs - now;
  return (
    <li className={css.duty} data-urgency={urgencyOf({ deadlineMs: stage.dueMs, releasedMs: startedMs }, now)}>
      <span className={css.what}>
        <strong>{stage.title}</strong> · {t(`app:incidentKind.${kind}`)}
      </span>
      <span className={css.left}>{left > 0 ? t('asks.remaining', { time: formatDuration(left) }) : t('asks.overdueBy', { time: formatDuration(-left) })}</span>
      {room.duties.scale !== 1 && (
        <span className={css.scale}>{t('duties.scaled', { law: formatSpan(stage.withinMs, locale), play: formatSpan(stage.dueMs - startedMs, locale) })}</span>
      )}
    </li>
  );
}
