import { Alert } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import type { OpenPractice } from '../practices-query.ts';
import { standingIn } from './standing.ts';

/** Says from which language the reader's text comes, by whose work, and whether it still says what the source says. */
export function Language({ practice }: { readonly practice: OpenPractice }): ReactElement | null {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const standing = standingIn(practice, locale);
  if (standing === 'source') return null;
  const machine = practice.content.translations.some((one) => one.locale === locale && one.method === 'MACHINE_ASSISTED');
  const from = { language: languageName(practice.sourceLocale, locale) };
  return (
    <Alert variant="light" color={standing === 'REVIEWED' ? 'gray' : 'orange'} icon={<IconLanguage aria-hidden />} py="xs">
      {[t(`language.${standing}`, from), machine && t('language.machine')].filter(Boolean).join(' ')}
    </Alert>
  );
}
