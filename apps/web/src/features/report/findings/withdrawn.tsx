import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../ui/format.ts';
import type { WithdrawnFinding } from '../report-documents.ts';
import classes from './finding.module.css';

/** What was taken back, by whom and why, for those who may know. */
export function Withdrawn({ findings }: { readonly findings: readonly WithdrawnFinding[] }): ReactElement | null {
  const { t } = useTranslation('report');
  const locale = useLocale();
  if (findings.length === 0) return null;
  return (
    <details>
      <Text component="summary" c="dimmed">
        {t('withdraw.count', { count: findings.length })}
      </Text>
      <Stack component="ul" gap="xs" mt="xs">
        {findings.map(({ id, what, reason, city, withdrawerName, withdrawnAt }) => (
          <li key={id} className={classes.text}>
            <Text size="sm" td="line-through">
              {what}
            </Text>
            <Text size="sm">{reason}</Text>
            <Text size="xs" c="dimmed">
              {t('withdraw.by', { city: city.name, name: withdrawerName, when: formatDate(withdrawnAt, locale) })}
            </Text>
          </li>
        ))}
      </Stack>
    </details>
  );
}
