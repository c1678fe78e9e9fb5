import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileExport } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportForm } from './export-form.tsx';

export function ExportScenario({ scenarioId }: { readonly scenarioId: string }): ReactElement {
  const { t } = useTranslation('scenarios');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={open}>
        {t('export.action')}
      </Button>
      <Modal opened={opened} onClose={close} size="xl" title={t('export.title')}>
        <ExportForm scenarioId={scenarioId} cancel={close} />
      </Modal>
    </>
  );
}
