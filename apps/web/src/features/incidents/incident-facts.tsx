import { Badge, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const colours: Readonly<Record<string, string>> = { low: 'gray', medium: 'blue', high: 'orange', critical: 'red' };

/** Of which class it is, and how severe. */
export function IncidentFacts({ facts: { rsit, severity } }: { readonly facts: { readonly rsit: string; readonly severity: string } }): ReactElement {
  const { t } = useTranslation('incidents');
  return (
    <Group gap="xs">
      <Badge variant="outline" color={colours[severity] ?? 'gray'} c="var(--mantine-color-text)" tt="none" fw={500}>
        {t('severityIs', { severity: t(`severity.${severity as 'low'}`) })}
      </Badge>
      <Badge variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500} title={rsit}>
        {t(`rsit.${rsit.split(':')[0] as 'other'}`)}
      </Badge>
    </Group>
  );
}
