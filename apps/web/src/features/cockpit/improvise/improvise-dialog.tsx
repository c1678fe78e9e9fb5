import { Modal, Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { BlankInject } from './blank-inject.tsx';
import { Shelf } from './shelf.tsx';

/** An inject that the plan did not foresee: from the shelf of contingency injects, or blank. */
export function ImproviseDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { plans } = useCockpit();
  const hasShelf = [...plans.values()].some(({ trigger }) => 'contingency' in trigger);
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('improvise.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Tabs defaultValue={hasShelf ? 'shelf' : 'blank'} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="shelf">{t('improvise.shelf')}</Tabs.Tab>
          <Tabs.Tab value="blank">{t('improvise.blank')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="shelf">
          <Shelf onDone={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="blank">
          <BlankInject onDone={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
