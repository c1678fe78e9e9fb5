import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconVersions } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';

const beginPracticeVersion = graphql(`mutation beginPracticeVersion($id: ID!, $idempotencyKey: ID!) { beginPracticeVersion(id: $id, idempotencyKey: $idempotencyKey) { id } }`);

/** The next version of the same practice. */
export function BeginVersion({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('practices');
  const navigate = useNavigate();
  const [run, { fetching }] = useCommand(beginPracticeVersion);
  const begin = async (): Promise<void> => {
    const begun = await run({ id });
    if (begun) await navigate({ to: '/practices/$practiceId', params: { practiceId: begun.beginPracticeVersion.id } });
  };
  const ask = (): void => {
    modals.openConfirmModal({ title: t('version.begin'), children: <Text>{t('version.beginText')}</Text>, labels: { confirm: t('version.begin'), cancel: t('cancel') }, onConfirm: () => void begin() });
  };
  return (
    <Button variant="default" loading={fetching} leftSection={<IconVersions size={18} aria-hidden />} onClick={ask}>
      {t('version.begin')}
    </Button>
  );
}
