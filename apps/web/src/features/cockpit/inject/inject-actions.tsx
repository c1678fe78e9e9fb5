import { Button, Group, Kbd } from '@mantine/core';
import { IconHandStop, IconPencil, IconPlayerSkipForward, IconSend } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { HoldInject, ReleaseInject, SkipInject } from '../commands.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { mayBeChanged, type StaffInject } from '../staff-inject.ts';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.ts';

/** What a director may do with an inject that has not reached its team. */
export function InjectActions({ inject, onEdit }: { inject: StaffInject; onEdit: () => void }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { exerciseId, cockpit } = useCockpit();
  const [release, releasing] = useOrder(ReleaseInject);
  const [hold, holding] = useOrder(HoldInject);
  const [skip, skipping] = useOrder(SkipInject);
  const { status, realIncident } = cockpit.exercise;
  const isOpen = mayBeChanged(inject.state) && status !== 'ended';
  const mayRelease = isOpen && inject.state.status !== 'shelf' && !realIncident && (status === 'running' || status === 'paused');
  const mayHold = isOpen && inject.state.status === 'pending';
  const maySkip = isOpen && inject.state.status !== 'shelf';
  const names = { inject: text(inject.title), team: useTeamName()(inject.team) };
  const order = { exerciseId, inject: inject.id };
  const releaseNow = (): void => void release(order, t('done.released', names));
  const holdBack = (): void => void hold(order, t('done.held', names));
  const skipIt = (): void => void skip(order, t('done.skipped', names));
  useShortcuts({ r: mayRelease && releaseNow, h: mayHold && holdBack, x: maySkip && skipIt, e: isOpen && onEdit });
  if (!isOpen) return null;
  return (
    <Group gap="xs">
      {mayRelease && (
        <Button size="sm" leftSection={<IconSend size={16} aria-hidden />} rightSection={<Kbd size="xs">R</Kbd>} loading={releasing} onClick={releaseNow}>
          {t('inject.release')}
        </Button>
      )}
      {mayHold && (
        <Button size="sm" variant="default" leftSection={<IconHandStop size={16} aria-hidden />} rightSection={<Kbd size="xs">H</Kbd>} loading={holding} onClick={holdBack}>
          {t('inject.hold')}
        </Button>
      )}
      {maySkip && (
        <Button size="sm" variant="default" leftSection={<IconPlayerSkipForward size={16} aria-hidden />} rightSection={<Kbd size="xs">X</Kbd>} loading={skipping} onClick={skipIt}>
          {t('inject.skip')}
        </Button>
      )}
      <Button size="sm" variant="default" leftSection={<IconPencil size={16} aria-hidden />} rightSection={<Kbd size="xs">E</Kbd>} onClick={onEdit}>
        {t('inject.edit')}
      </Button>
    </Group>
  );
}
