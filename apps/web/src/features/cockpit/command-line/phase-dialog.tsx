import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { NextPhase } from '../commands.ts';
import { useOrder } from '../use-order.tsx';
import { PassedChoice, type Passed } from './passed-choice.tsx';
import { passedInjects } from './passed-injects.ts';

export function PhaseDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { exerciseId, scenario, cockpit } = useCockpit();
  const [enter, entering] = useOrder(NextPhase);
  const [passed, setPassed] = useState<Passed>('RELEASE');
  const current = scenario.phases.findIndex(({ key }) => key === cockpit.exercise.phase);
  const next = scenario.phases[current + 1];
  const submit = async (phase: string): Promise<void> => {
    if (await enter({ exerciseId, passed }, t('done.phase', { phase }))) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('command.nextPhase')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      {next && (
        <Stack>
          <Text>{t('phase.next', { phase: text(next.title), time: formatDuration(next.startsAtMs) })}</Text>
          <PassedChoice count={passedInjects(cockpit.exercise, next.startsAtMs).length} value={passed} onChange={setPassed} />
          <Button data-autofocus loading={entering} onClick={() => void submit(text(next.title))}>
            {t('phase.submit')}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
