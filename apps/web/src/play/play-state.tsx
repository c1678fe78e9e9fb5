import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '#exercise-engine';
import { formatTag } from '../i18n/format-tag.ts';
import { useLocale } from '../i18n/use-locale.ts';
import css from './play-state.module.css';

/** The phase, whether play runs, and its speed where that is not one to one. */
export function PlayState({ room }: { readonly room: Pick<Room, 'phase' | 'status' | 'rate'> }): ReactElement {
  const { t } = useTranslation('play');
  const locale = useLocale();
  const { phase, status, rate } = room;
  return (
    <div className={css.state}>
      {phase && <span className={css.phase}>{phase}</span>}
      <span className={css.status} data-status={status}>
        {t(`status.${status}`)}
        {status === 'running' && rate !== 1 && <strong>{t('speed', { rate: rate.toLocaleString(formatTag(locale)) })}</strong>}
      </span>
    </div>
  );
}
