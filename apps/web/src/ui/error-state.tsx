import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../graphql/refusal.ts';
import { useErrorText } from './error-text.ts';
import { ButtonLink } from './links.tsx';

const final = ['NOT_FOUND', 'FORBIDDEN'];

/** Says what went wrong, and offers to try again where that may help. */
export function ErrorState({ refusal, retry }: { readonly refusal: Refusal; readonly retry?: () => void }): ReactElement {
  const { t } = useTranslation('app');
  const errorText = useErrorText();
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('error.title')} maw={720} mx="auto" my={{ base: 'md', sm: 'xl' }}>
      <Stack align="flex-start" gap="sm">
        {errorText(refusal)}
        {final.includes(refusal.code) ? (
          <ButtonLink to="/" size="xs" variant="default">
            {t('notFound.home')}
          </ButtonLink>
        ) : (
          retry && (
            <Button size="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
              {t('error.retry')}
            </Button>
          )
        )}
      </Stack>
    </Alert>
  );
}
