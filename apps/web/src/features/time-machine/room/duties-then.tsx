import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomDuties } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { type TeamView, useScenarioTime } from '../scene.ts';
import css from './room-then.module.css';

interface DutiesThenProps {
  readonly duties: RoomDuties;
  readonly team: TeamView;
  readonly atMs: number;
}

/** What the law asked of the team by then, and whom it had told. */
export function DutiesThen({ duties: { clocks, notifications }, team, atMs }: DutiesThenProps): ReactElement | null {
  const { t } = useTranslation('time-machine');
  const timeOf = useScenarioTime(team);
  if (clocks.length + notifications.length === 0) return null;
  return (
    <section className={css.part} aria-label={t('duties.title')}>
      <h3 className={css.partTitle}>{t('duties.title')}</h3>
      <ul className={css.list}>
        {clocks.flatMap(({ regime, kind, stages }) =>
          stages.map(({ key, title, dueMs, notifiedMs, missed }) => (
            <li key={`${regime} ${kind} ${key}`} className={css.askRow}>
              <span>
                {t(`app:incidentKind.${kind}`)}: {title}
              </span>
              <span className={css.countdown} data-urgency={missed ? 'overdue' : undefined}>
                {notifiedMs === null
                  ? atMs < dueMs ? t('room.left', { time: formatDuration(dueMs - atMs) }) : t('room.overdueBy', { time: formatDuration(atMs - dueMs) })
                  : t('duties.notified', { time: timeOf(notifiedMs) })}
              </span>
            </li>
          )),
        )}
        {notifications.map(({ position, exerciseMs, authority, kind, text, regime }) => (
          <li key={position} className={css.note}>
            <p className={css.noteHead}>
              <strong>{authority.name}</strong> <time>{timeOf(exerciseMs)}</time> · {t(`app:incidentKind.${kind}`)}
              {regime === null && ` · ${t('duties.wrong')}`}
            </p>
            <p className={css.words}>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
