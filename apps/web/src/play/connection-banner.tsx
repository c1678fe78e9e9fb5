import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../graphql/connection.ts';
import css from './connection-banner.module.css';

/** Says across the screen that the connection is lost and what is shown may be old. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }): ReactElement | null {
  const { t } = useTranslation('play');
  if (connection !== 'lost') return null;
  return (
    <div className={css.banner} role="alert">
      <IconPlugConnectedX size={22} aria-hidden />
      <p>
        <strong>{t('cut.title')}</strong> {t('cut.text')}
      </p>
    </div>
  );
}
