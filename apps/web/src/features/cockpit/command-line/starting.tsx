import { Button, Group } from '@mantine/core';
import { IconPlayerPlay, IconPresentation } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCockpit } from '../cockpit-context.tsx';
import { Brief, Start } from '../commands.ts';
import { useOrder } from '../use-order.tsx';

/** Before play: brief, then start. */
export function Starting(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, cockpit } = useCockpit();
  const [brief, briefing] = useOrder(Brief);
  const [start, starting] = useOrder(Start);
  return (
    <Group gap="xs">
      {cockpit.exercise.status === 'draft' ? (
        <Button leftSection={<IconPresentation size={18} aria-hidden />} loading={briefing} onClick={() => void brief({ exerciseId }, t('done.briefed'))}>
          {t('command.brief')}
        </Button>
      ) : (
        <Button color="teal.9" leftSection={<IconPlayerPlay size={18} aria-hidden />} loading={starting} onClick={() => void start({ exerciseId }, t('done.started'))}>
          {t('command.start')}
        </Button>
      )}
    </Group>
  );
}
