import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { type Finding, withdrawFinding } from '../report-documents.ts';

interface WithdrawFindingProps {
  readonly exerciseId: string;
  readonly finding: Finding;
  readonly close: () => void;
  readonly onDone: () => void;
}

/** Asks for the reason first: a finding is taken back for good. */
export function WithdrawFinding({ exerciseId, finding, close, onDone }: WithdrawFindingProps): ReactElement {
  const { t } = useTranslation(['report', 'app']);
  const [reason, setReason] = useState('');
  const [withdraw, { fetching }] = useCommand(withdrawFinding);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await withdraw({ exerciseId, findingId: finding.id, version: finding.version, reason });
    if (!answer) return;
    close();
    onDone();
  };
  return (
    <Modal opened onClose={close} title={t('withdraw.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text fw={600}>{finding.what}</Text>
          <Text size="sm">{t('withdraw.explained')}</Text>
          <Textarea label={t('withdraw.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required maxLength={2_000} autosize minRows={2} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={fetching}>
              {t('withdraw.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
