import { IconPlayerPauseFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from './paused-note.module.css';

/** Play stands still; everything stays readable beneath. */
export function PausedNote(): ReactElement {
  const { t } = useTranslation('play');
  return (
    <aside className={css.paused} role="status">
      <IconPlayerPauseFilled size="1.6em" aria-hidden />
      <div>
        <strong>{t('paused.title')}</strong>
        <p>{t('paused.hint')}</p>
      </div>
    </aside>
  );
}
