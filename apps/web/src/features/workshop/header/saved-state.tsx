import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/use-draft.ts';

const colors = { saved: 'teal', saving: 'ink', offline: 'red', conflict: 'bronze' } as const;

/** Whether the server has what was written. */
export function SavedState(): ReactElement {
  const { t } = useTranslation('workshop');
  const { saving } = useDraft();
  return (
    <Badge role="status" variant="dot" size="lg" tt="none" fw={600} color={colors[saving]} data-saving={saving}>
      {t(`saving.${saving}`)}
    </Badge>
  );
}
