import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconCopy, IconVersions } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';

const beginVersion = graphql(`mutation beginScenarioVersion($id: ID!, $idempotencyKey: ID!) { beginScenarioVersion(id: $id, idempotencyKey: $idempotencyKey) { id } }`);
const copyScenario = graphql(`mutation copyScenario($id: ID!, $idempotencyKey: ID!) { copyScenario(id: $id, idempotencyKey: $idempotencyKey) { id } }`);

/** The next version of the same scenario. */
export function BeginVersion({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const [run, { fetching }] = useCommand(beginVersion);
  const begin = async (): Promise<void> => {
    const begun = await run({ id });
    if (begun) await navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: begun.beginScenarioVersion.id } });
  };
  return (
    <Button variant="default" loading={fetching} leftSection={<IconVersions size={18} aria-hidden />} onClick={() => confirm(t('version.begin'), t('version.beginText'), t('cancel'), begin)}>
      {t('version.begin')}
    </Button>
  );
}

/** A scenario of the reader's own city that begins as a copy of this one. */
export function CopyScenario({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('scenarios');
  const navigate = useNavigate();
  const [run, { fetching }] = useCommand(copyScenario);
  const copy = async (): Promise<void> => {
    const copied = await run({ id });
    if (copied) await navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: copied.copyScenario.id } });
  };
  return (
    <Button variant="default" loading={fetching} leftSection={<IconCopy size={18} aria-hidden />} onClick={() => confirm(t('copy.action'), t('copy.text'), t('cancel'), copy)}>
      {t('copy.action')}
    </Button>
  );
}

function confirm(action: string, text: string, cancel: string, onConfirm: () => Promise<void>): void {
  modals.openConfirmModal({ title: action, children: <Text>{text}</Text>, labels: { confirm: action, cancel }, onConfirm: () => void onConfirm() });
}
