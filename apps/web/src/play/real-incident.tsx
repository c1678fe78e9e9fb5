import { FocusTrap } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { locales } from '#kernel';
import { useLocale } from '../i18n/use-locale.ts';
import css from './real-incident.module.css';

/** Covers everything: play has stopped for something real. In every language, the reader's first. */
export function RealIncident(): ReactElement {
  const { i18n } = useTranslation('play');
  const own = useLocale();
  return (
    <FocusTrap active>
      <div className={css.cover} role="alertdialog" aria-modal="true" aria-labelledby="real-incident" data-autofocus tabIndex={-1}>
        <IconAlertOctagonFilled className={css.sign} aria-hidden />
        <h1 id="real-incident" className={css.own}>
          {i18n.getFixedT(own, 'app')('realIncident')}
        </h1>
        <p className={css.hint}>{i18n.getFixedT(own, 'play')('incident.hint')}</p>
        <div className={css.others}>
          {locales
            .filter((locale) => locale !== own)
            .map((locale) => (
              <p key={locale} lang={locale}>
                {i18n.getFixedT(locale, 'app')('realIncident')}
              </p>
            ))}
        </div>
      </div>
    </FocusTrap>
  );
}

/** Fetches the words of every language beforehand: when they are needed, nothing may have to be fetched. */
export function usePreparedIncident(): void {
  const { i18n } = useTranslation('play');
  useEffect(() => void i18n.loadLanguages([...locales]), [i18n]);
}
