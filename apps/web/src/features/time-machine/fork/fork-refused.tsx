import { Alert, Button, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../graphql/refusal.ts';
import { useErrorText } from '../../../ui/error-text.ts';

/** An address may name a decision that the log does not hold, or an option that it did not offer. */
export function ForkRefused({ refusal, onClose }: { readonly refusal: Refusal; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('time-machine');
  const errorText = useErrorText();
  return (
    <Alert role="alert" color="red" variant="light" title={t('fork.refused')}>
      <Stack align="flex-start" gap="sm">
        {errorText(refusal)}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('fork.close')}
        </Button>
      </Stack>
    </Alert>
  );
}
