import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Beside } from '#exercise-engine';
import { BranchesBeside } from './branches-beside.tsx';
import { SpreadTable } from './spread-table.tsx';

/** What rehearsals foretold beside what came. */
export function ForecastSection({ beside }: { readonly beside: Beside }): ReactElement {
  return (
    <Stack gap="xl">
      <SpreadTable beside={beside} />
      <Silent silent={beside.silent} />
      {beside.branches.length > 0 && <BranchesBeside branches={beside.branches} />}
    </Stack>
  );
}

function Silent({ silent }: { readonly silent: Beside['silent'] }): ReactElement {
  const { t } = useTranslation('debrief');
  const names = (which: Beside['silent']): string => which.map(({ name }) => name).join(', ');
  const asForetold = names(silent.filter((one) => one.inPlay && one.inForecast));
  const onlyForetold = names(silent.filter((one) => one.inForecast && !one.inPlay));
  const unforeseen = names(silent.filter((one) => one.inPlay && !one.inForecast));
  return (
    <div>
      {!asForetold && !unforeseen && <Text>{t('forecast.noneSilent')}</Text>}
      {asForetold && <Text>{t('forecast.silent', { names: asForetold })}</Text>}
      {unforeseen && <Text>{t('forecast.unforeseen', { names: unforeseen })}</Text>}
      {onlyForetold && <Text>{t('forecast.heardAfterAll', { names: onlyForetold })}</Text>}
    </div>
  );
}
