import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { End } from '../commands.ts';
import { useOrder } from '../use-order.tsx';

/** Ending cannot be undone, so it asks. */
export function EndDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId } = useCockpit();
  const [end, ending] = useOrder(End);
  const submit = async (): Promise<void> => {
    if (await end({ exerciseId }, t('done.ended'))) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('end.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack>
        <Text>{t('end.text')}</Text>
        <Group justify="end">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('end.cancel')}
          </Button>
          <Button color="red.9" loading={ending} onClick={() => void submit()}>
            {t('end.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
