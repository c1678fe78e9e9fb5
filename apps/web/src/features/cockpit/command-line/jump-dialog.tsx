import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exerciseTime } from '#exercise-engine';
import { formatDuration } from '../../../ui/format.ts';
import { serverNow } from '../../../ui/server-clock.ts';
import { useCockpit } from '../cockpit-context.tsx';
import { JumpAhead } from '../commands.ts';
import { useOrder } from '../use-order.tsx';
import { PassedChoice, type Passed } from './passed-choice.tsx';
import { passedInjects, readDuration } from './passed-injects.ts';

const minute = 60_000;
const leaps = [1, 5, 10] as const;

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function JumpDialog({ opened, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <Modal opened={opened} onClose={onClose} title={t('jump.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <JumpForm onClose={onClose} />
    </Modal>
  );
}

function JumpForm({ onClose }: Pick<DialogProps, 'onClose'>): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, cockpit } = useCockpit();
  const [jump, jumping] = useOrder(JumpAhead);
  const [nowMs] = useState(() => exerciseTime(cockpit.exercise.clock, serverNow()));
  const [typed, setTyped] = useState(() => formatDuration(nowMs + 5 * minute));
  const [passed, setPassed] = useState<Passed>('RELEASE');
  const toMs = readDuration(typed);
  const isAhead = toMs !== null && toMs > nowMs;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isAhead && (await jump({ exerciseId, toMs, passed }, t('done.jumped', { time: formatDuration(toMs) })))) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          data-autofocus
          label={t('jump.to')}
          description={t('jump.format', { now: formatDuration(nowMs) })}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={toMs === null ? t('jump.unreadable') : !isAhead && t('jump.backwards')}
        />
        <Group gap="xs">
          {leaps.map((minutes) => (
            <Button key={minutes} size="compact-sm" variant="default" onClick={() => setTyped(formatDuration(nowMs + minutes * minute))}>
              {t('jump.leap', { minutes })}
            </Button>
          ))}
        </Group>
        {isAhead && <PassedChoice count={passedInjects(cockpit.exercise, toMs).length} value={passed} onChange={setPassed} />}
        <Button type="submit" loading={jumping} disabled={!isAhead}>
          {t('jump.submit')}
        </Button>
      </Stack>
    </form>
  );
}
