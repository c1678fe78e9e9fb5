import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportForm } from './import-form.tsx';

export function ImportScenario(): ReactElement {
  const { t } = useTranslation('scenarios');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={open}>
        {t('import.action')}
      </Button>
      <Modal opened={opened} onClose={close} size="xl" title={t('import.title')}>
        <ImportForm cancel={close} />
      </Modal>
    </>
  );
}
