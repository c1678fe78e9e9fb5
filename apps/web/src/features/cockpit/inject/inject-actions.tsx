import { Button, Group, Kbd } from '@mantine/core';
import { IconCalendarClock, IconHandStop, IconPencil, IconPlayerSkipForward, IconSend } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { HoldInject, ReleaseInject, ReplanInject, SkipInject } from '../commands.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { mayBeChanged, mayBeReplanned, type StaffInject } from '../staff-inject.ts';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.tsx';

/** What a director may do with an inject that has not reached its team. What takes it out of the plan can be undone. */
export function InjectActions({ inject, onEdit }: { inject: StaffInject; onEdit: () => void }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const { exerciseId, cockpit } = useCockpit();
  const [release, releasing] = useOrder(ReleaseInject);
  const [hold, holding] = useOrder(HoldInject);
  const [skip, skipping] = useOrder(SkipInject);
  const [replan, replanning] = useOrder(ReplanInject);
  const { status, realIncident } = cockpit.exercise;
  const isOpen = mayBeChanged(inject.state) && status !== 'ended';
  const mayRelease = isOpen && inject.state.status !== 'shelf' && !realIncident && (status === 'running' || status === 'paused');
  const mayHold = isOpen && inject.state.status === 'pending';
  const maySkip = isOpen && inject.state.status !== 'shelf';
  const names = { inject: text(inject.title), team: useTeamName()(inject.team) };
  const order = { exerciseId, inject: inject.id };
  const releaseNow = (): void => void release(order, t('done.released', names));
  const planAgain = (): void => void replan(order, t('done.replanned', names));
  const holdBack = (): void => void hold(order, t('done.held', names), planAgain);
  const skipIt = (): void => void skip(order, t('done.skipped', names), planAgain);
  const mayReplan = mayBeReplanned(inject) && status !== 'ended';
  useShortcuts({ r: mayRelease && releaseNow, h: mayHold && holdBack, x: maySkip && skipIt, e: isOpen && onEdit });
  const actions = [
    { name: 'release', letter: 'R', icon: IconSend, offered: mayRelease, busy: releasing, act: releaseNow },
    { name: 'hold', letter: 'H', icon: IconHandStop, offered: mayHold, busy: holding, act: holdBack },
    { name: 'skip', letter: 'X', icon: IconPlayerSkipForward, offered: maySkip, busy: skipping, act: skipIt },
    { name: 'replan', letter: null, icon: IconCalendarClock, offered: mayReplan, busy: replanning, act: planAgain },
    { name: 'edit', letter: 'E', icon: IconPencil, offered: isOpen, busy: false, act: onEdit },
  ] as const;
  const offered = actions.filter((action) => action.offered);
  if (offered.length === 0) return null;
  return (
    <Group gap="xs">
      {offered.map(({ name, letter, icon: Icon, busy, act }) => (
        <Button key={name} size="sm" variant={name === 'release' ? 'filled' : 'default'} leftSection={<Icon size={16} aria-hidden />} rightSection={letter && <Kbd size="xs">{letter}</Kbd>} loading={busy} onClick={act}>
          {t(`inject.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
