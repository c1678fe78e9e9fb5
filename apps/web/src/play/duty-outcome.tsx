import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatutoryOutcome } from '#exercise-engine';

const colors: Record<StatutoryOutcome, string> = { 'in-time': 'teal.9', late: 'bronze.9', 'wrong-authority': 'red.9', missing: 'red.9', running: 'gray' };

/** What came of a statutory duty. */
export function DutyOutcome({ outcome }: { readonly outcome: StatutoryOutcome }): ReactElement {
  const { t } = useTranslation('play');
  return (
    <Badge color={colors[outcome]} variant={outcome === 'running' ? 'default' : 'filled'} tt="none" miw="max-content">
      {t(`duty.${outcome}`)}
    </Badge>
  );
}
