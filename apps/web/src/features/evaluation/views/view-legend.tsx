import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { viewNames } from './view-marks.ts';
import classes from './views.module.css';

/** Which line of a strip is which view, from top to bottom. */
export function ViewLegend({ seesRaters }: { readonly seesRaters: boolean }): ReactElement {
  const { t } = useTranslation('evaluation');
  return (
    <Group gap="md" component="ul" className={classes.legend} aria-label={t('views.legend')}>
      {viewNames
        .filter((view) => seesRaters || (view !== 'ownCity' && view !== 'allCities'))
        .map((view) => (
          <Group key={view} component="li" gap={6} wrap="nowrap" data-view={view}>
            <span className={classes.swatch} aria-hidden />
            <Text size="xs">{t(`views.${view}`)}</Text>
          </Group>
        ))}
    </Group>
  );
}
