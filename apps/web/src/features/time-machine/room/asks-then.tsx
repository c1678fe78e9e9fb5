import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { openAsks, urgencyOf } from '../../../play/open-asks.ts';
import { formatDuration } from '../../../ui/format.ts';
import css from './room-then.module.css';

interface AsksThenProps {
  readonly injects: readonly RoomInject[];
  readonly atMs: number;
  readonly onOpen: (inject: string) => void;
}

/** What was asked of the team and not yet done, with the time that was left. */
export function AsksThen({ injects, atMs, onOpen }: AsksThenProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const open = openAsks(injects);
  return (
    <section className={css.part} aria-label={t('room.asks')}>
      <h3 className={css.partTitle}>
        {t('room.asks')} <span className={css.count}>{open.length}</span>
      </h3>
      {open.length === 0 && <p className={css.empty}>{t('room.noAsks')}</p>}
      <ul className={css.list}>
        {open.map((inject) => {
          const left = (inject.deadlineMs ?? 0) - atMs;
          return (
            <li key={inject.inject}>
              <UnstyledButton className={css.askRow} onClick={() => onOpen(inject.inject)}>
                <span>{inject.ask?.prompt}</span>
                {inject.deadlineMs !== null && (
                  <span className={css.countdown} data-urgency={urgencyOf(inject, atMs)}>
                    {left > 0 ? t('room.left', { time: formatDuration(left) }) : t('room.overdueBy', { time: formatDuration(-left) })}
                  </span>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
