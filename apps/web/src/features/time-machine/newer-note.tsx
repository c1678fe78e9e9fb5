import { Alert, Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** While somebody looks back, play goes on: it is not pulled from under their eyes. */
export function NewerNote({ count, onTake }: { readonly count: number; readonly onTake: () => void }): ReactElement {
  const { t } = useTranslation('time-machine');
  return (
    <Alert variant="light" role="status">
      <Group gap="sm">
        {t('newer.text', { count })}
        <Button size="compact-sm" variant="default" onClick={onTake}>
          {t('newer.take')}
        </Button>
      </Group>
    </Alert>
  );
}
