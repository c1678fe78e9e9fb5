import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { bestValue, markAround, marks } from '../marks.ts';
import type { ViewMark } from './view-marks.ts';
import classes from './views.module.css';

/** The views of one cell side by side, on one scale. */
export function FiveViewsChart({ views }: { readonly views: readonly ViewMark[] }): ReactElement {
  const { t } = useTranslation('evaluation');
  return (
    <Stack gap={6} role="list" aria-label={t('views.title')}>
      {views.map(({ view, value, count }) => (
        <div key={view} role="listitem" className={classes.row} data-view={view}>
          <Text size="sm">{t(`views.${view}`)}</Text>
          <div className={classes.track} aria-hidden>
            {value !== null && <span className={classes.marker} style={{ left: `${(value / bestValue) * 100}%` }} />}
          </div>
          <Text size="sm" fw={value === null ? 400 : 640} c={value === null ? 'dimmed' : undefined} ta="end">
            {value === null ? t('views.nothing') : markAround(value)}
            {count !== null && (
              <Text span size="xs" c="dimmed" fw={400}>
                {' '}
                {t('views.count', { count })}
              </Text>
            )}
          </Text>
        </div>
      ))}
      <div className={classes.row} aria-hidden>
        <span />
        <Text size="xs" c="dimmed" className={classes.scale}>
          {marks.toReversed().map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </Text>
        <span />
      </div>
    </Stack>
  );
}
