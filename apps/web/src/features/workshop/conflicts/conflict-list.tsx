import { Stack, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/use-draft.ts';
import { ConflictNote } from './conflict-note.tsx';

/** Everything that two people wrote at once, above whatever is being looked at. */
export function ConflictList(): ReactElement | null {
  const { t } = useTranslation('workshop');
  const { conflicts } = useDraft();
  if (conflicts.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t('conflict.title')}>
      <Title order={2} fz="lg">
        {t('conflict.title')}
      </Title>
      {conflicts.map((conflict, at) => (
        <ConflictNote key={`${conflict.path.join('.')} ${at}`} conflict={conflict} />
      ))}
    </Stack>
  );
}
