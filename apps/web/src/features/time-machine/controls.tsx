import { ActionIcon, Group, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../ui/format.ts';
import { type TeamView, useScenarioTime } from './scene.ts';
import css from './time-machine.module.css';
import { type Playhead, speeds } from './use-playhead.ts';

interface ControlsProps {
  readonly playhead: Playhead;
  readonly endMs: number;
  readonly team: TeamView;
}

/** The time shown, and how to move on by oneself or by the clock. */
export function Controls({ playhead, endMs, team }: ControlsProps): ReactElement {
  const { t } = useTranslation('time-machine');
  const timeOf = useScenarioTime(team);
  const { atMs, playing, speed } = playhead;
  return (
    <Group gap="md" mb="sm">
      <Group gap={6} wrap="nowrap">
        <Tool label={t('controls.back')} onClick={() => playhead.step(-1)}>
          <IconPlayerSkipBack size={20} aria-hidden />
        </Tool>
        <Tool label={playing ? t('controls.pause') : t('controls.play')} onClick={playhead.toggle} filled>
          {playing ? <IconPlayerPauseFilled size={22} aria-hidden /> : <IconPlayerPlayFilled size={22} aria-hidden />}
        </Tool>
        <Tool label={t('controls.next')} onClick={() => playhead.step(1)}>
          <IconPlayerSkipForward size={20} aria-hidden />
        </Tool>
      </Group>
      <SegmentedControl
        size="sm"
        aria-label={t('controls.speed')}
        value={String(speed)}
        onChange={(value) => playhead.setSpeed(speeds.find((each) => String(each) === value) ?? speed)}
        data={speeds.map((each) => ({ value: String(each), label: `${each}×` }))}
      />
      <div>
        <Text component="p" className={css.time} data-at={Math.ceil(atMs)}>
          {formatDuration(atMs)} <span className={css.end}>/ {formatDuration(endMs)}</span>
        </Text>
        <Text size="sm" c="dimmed">
          {t('controls.scenarioTime', { time: timeOf(atMs) })}
        </Text>
      </div>
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly filled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, filled = false, onClick, children }: ToolProps): ReactElement {
  return (
    <Tooltip label={label}>
      <ActionIcon size={filled ? 46 : 38} radius="xl" variant={filled ? 'filled' : 'default'} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
