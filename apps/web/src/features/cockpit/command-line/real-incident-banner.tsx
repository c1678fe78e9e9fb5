import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { Resume } from '../commands.ts';
import { useOrder } from '../use-order.tsx';

/** Says that play stands still because of a real incident, and how it goes on: never by a single key or click. */
export function RealIncidentBanner(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { can } = useCockpit();
  const [asking, setAsking] = useState(false);
  return (
    <Alert role="alert" variant="filled" color="red.9" radius={0} icon={<IconAlertOctagon aria-hidden />} title={t('app:realIncident')}>
      <Group justify="space-between">
        {t('realIncident.text')}
        {can.direct && (
          <Button variant="white" color="red.9" onClick={() => setAsking(true)}>
            {t('realIncident.resume')}
          </Button>
        )}
      </Group>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('realIncident.ask')} closeButtonProps={{ 'aria-label': t('app:close') }}>
        <ResumeQuestion onClose={() => setAsking(false)} />
      </Modal>
    </Alert>
  );
}

function ResumeQuestion({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId } = useCockpit();
  const [resume, resuming] = useOrder(Resume);
  const submit = async (): Promise<void> => {
    if (await resume({ exerciseId }, t('done.resumed'))) onClose();
  };
  return (
    <Stack>
      <Text>{t('realIncident.consequence')}</Text>
      <Group justify="end">
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('realIncident.notYet')}
        </Button>
        <Button color="red.9" loading={resuming} onClick={() => void submit()}>
          {t('realIncident.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
