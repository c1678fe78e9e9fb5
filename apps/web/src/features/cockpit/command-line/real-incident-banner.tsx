import { Alert, Button, Group } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { Resume } from '../commands.ts';
import { useOrder } from '../use-order.ts';

/** Says that play stands still because of a real incident, and how it goes on. */
export function RealIncidentBanner(): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { exerciseId, cockpit, can } = useCockpit();
  const [resume, resuming] = useOrder(Resume);
  if (!cockpit.exercise.realIncident || cockpit.exercise.status === 'ended') return null;
  return (
    <Alert role="alert" variant="filled" color="red.9" radius={0} icon={<IconAlertOctagon aria-hidden />} title={t('app:realIncident')}>
      <Group justify="space-between">
        {t('realIncident.text')}
        {can.direct && (
          <Button variant="white" color="red.9" loading={resuming} onClick={() => void resume({ exerciseId }, t('done.resumed'))}>
            {t('realIncident.resume')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
