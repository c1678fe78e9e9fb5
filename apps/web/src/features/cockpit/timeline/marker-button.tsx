import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowsSplit2, IconCheck, IconHandStop, IconPlayerSkipForward, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { reactionOf, standingOf, type Reaction, type StaffInject, type Standing } from '../staff-inject.ts';
import type { Marker } from './lane-layout.ts';
import classes from './timeline.module.css';
import type { TimelineItem } from './team-lanes.ts';

interface MarkerButtonProps {
  readonly marker: Marker<TimelineItem>;
  /** A minute is exact enough to tell overdue from coming. */
  readonly nowMs: number;
  readonly isSelected: boolean;
  readonly onSelect: (inject: string) => void;
  readonly onZoom: (atMs: number) => void;
}

export function MarkerButton({ marker, nowMs, isSelected, onSelect, onZoom }: MarkerButtonProps): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const describe = useInjectDescription(nowMs);
  const [first] = marker.items;
  if (!first) return null;
  const at = { insetInlineStart: marker.x, top: `calc(${marker.row} * var(--lane-row) + 3px)` };
  if (marker.items.length > 1) {
    const label = t('timeline.cluster', { count: marker.items.length, time: formatDuration(first.atMs) });
    return (
      <Tooltip label={label} openDelay={300}>
        <UnstyledButton className={classes.marker} data-cluster style={at} tabIndex={-1} aria-label={label} onClick={() => onZoom(first.atMs)}>
          +{marker.items.length}
        </UnstyledButton>
      </Tooltip>
    );
  }
  const { inject } = first;
  const label = describe(inject, first.atMs);
  return (
    <Tooltip label={label} openDelay={300} multiline maw={340}>
      <UnstyledButton
        className={classes.marker}
        style={at}
        data-inject={inject.id}
        data-standing={standingOf(inject.state, nowMs)}
        data-reaction={reactionOf(inject)}
        data-decision={inject.ask?.kind === 'decision' || undefined}
        data-selected={isSelected || undefined}
        tabIndex={-1}
        aria-label={label}
        aria-pressed={isSelected}
        onClick={() => onSelect(inject.id)}
      >
        <ChannelIcon channel={inject.channel} size={16} />
        <Sign standing={standingOf(inject.state, nowMs)} reaction={reactionOf(inject)} isDecision={inject.ask?.kind === 'decision'} />
      </UnstyledButton>
    </Tooltip>
  );
}

/** The small sign in the corner: how it stands, else what the team made of it. */
function Sign({ standing, reaction, isDecision }: { standing: Standing; reaction: Reaction; isDecision: boolean }): ReactElement | null {
  const Icon =
    standing === 'held' ? IconHandStop
    : standing === 'skipped' ? IconPlayerSkipForward
    : reaction === 'missed' ? IconX
    : reaction === 'answered' || reaction === 'decided' || reaction === 'late' ? IconCheck
    : isDecision ? IconArrowsSplit2
    : null;
  return Icon && <Icon className={classes.sign} size={11} stroke={3} aria-hidden />;
}

/** An inject in one line: when, what, how it stands. */
function useInjectDescription(nowMs: number): (inject: StaffInject, atMs: number | null) => string {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  return (inject, atMs) =>
    [
      atMs === null ? null : formatDuration(atMs),
      t(`app:channel.${inject.channel}`),
      text(inject.title),
      t(`standing.${standingOf(inject.state, nowMs)}`),
      inject.ask?.kind === 'decision' ? t('timeline.decision') : null,
      inject.state.status === 'released' && reactionOf(inject) !== 'none' ? t(`reaction.${reactionOf(inject)}`) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
}
