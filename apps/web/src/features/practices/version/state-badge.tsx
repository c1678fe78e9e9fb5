import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPractice } from '../practices-query.ts';

const colours = {
  DRAFT: 'gray',
  IN_REVIEW: 'orange',
  CHANGES_REQUESTED: 'orange',
  APPROVED: 'blue',
  PUBLISHED: 'teal',
  SUPERSEDED: 'gray',
  WITHDRAWN: 'red',
} as const satisfies Record<ListedPractice['state'], string>;

/** Which version it is, and how it stands. */
export function StateBadge({ practice: { version, state } }: { readonly practice: Pick<ListedPractice, 'version' | 'state'> }): ReactElement {
  const { t } = useTranslation('practices');
  return (
    <Badge variant="outline" color={colours[state]} c="var(--mantine-color-text)" tt="none" fw={500} miw="max-content">
      {t('version.badge', { version, state: t(`state.${state}`) })}
    </Badge>
  );
}
