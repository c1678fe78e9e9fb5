import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTag } from '../../../i18n/format-tag.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import classes from './agreement.module.css';
import { alphaWord, reliableFrom, tentativeFrom } from './alpha-words.ts';

interface AgreementProps {
  readonly alpha: number | null;
  readonly units: number;
  readonly raters: number;
}

const shown = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** Krippendorff's alpha on its scale, and what it means. */
export function Agreement({ alpha, units, raters }: AgreementProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const locale = useLocale();
  const number = new Intl.NumberFormat(formatTag(locale), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Stack component="section" gap="xs" aria-label={t('agreement.title')}>
      <div>
        <Title order={3} size="h4">
          {t('agreement.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('agreement.explained')}
        </Text>
      </div>
      {alpha !== null && (
        <div className={classes.scale} aria-hidden>
          <span className={classes.zone} data-zone="divided" style={{ width: shown(tentativeFrom) }} />
          <span className={classes.zone} data-zone="tentative" style={{ width: shown(reliableFrom - tentativeFrom) }} />
          <span className={classes.zone} data-zone="reliable" style={{ width: shown(1 - reliableFrom) }} />
          <span className={classes.needle} style={{ left: shown(alpha) }} />
        </div>
      )}
      <Text>
        {alpha !== null && (
          <Text span fw={680}>
            α = {number.format(alpha)}.{' '}
          </Text>
        )}
        {t(`agreement.${alphaWord(alpha)}`)}
      </Text>
      <Text size="sm" c="dimmed">
        {t('agreement.basis', { count: units, raters })} {t('agreement.source', { tentative: number.format(tentativeFrom), reliable: number.format(reliableFrom) })}
      </Text>
    </Stack>
  );
}
