import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDateTime } from '../../../ui/format.ts';
import type { Ruling } from '../evaluation-documents.ts';
import { JudgementMark } from './judgement-mark.tsx';

/** What the staff said, in order. */
export function Rulings({ rulings }: { readonly rulings: readonly Ruling[] }): ReactElement {
  const { t } = useTranslation('evaluation');
  const locale = useLocale();
  return (
    <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {rulings.map(({ number, judgement, reason, by, ruledAt }) => (
        <li key={number}>
          {judgement ? <JudgementMark judgement={judgement} /> : <Text size="sm">{t('expectations.logAgain')}</Text>}
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Text>
          <Text size="xs" c="dimmed">
            {[by.name, by.city?.name, formatDateTime(ruledAt, locale)].filter(Boolean).join(' · ')}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
