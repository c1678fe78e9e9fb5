import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedScenario } from '../scenarios-query.ts';

const colours = { DRAFT: 'gray', IN_REVIEW: 'orange', APPROVED: 'blue', PUBLISHED: 'teal', DEPRECATED: 'red' } as const satisfies Record<ListedScenario['state'], string>;

/** Which version it is, and how it stands. */
export function StateBadge({ scenario: { version, state } }: { readonly scenario: Pick<ListedScenario, 'version' | 'state'> }): ReactElement {
  const { t } = useTranslation('scenarios');
  return (
    <Badge variant="outline" color={colours[state]} c="var(--mantine-color-text)" tt="none" fw={500} miw="max-content">
      {t('version.badge', { version, state: t(`state.${state}`) })}
    </Badge>
  );
}
