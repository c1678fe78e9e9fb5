import { IconArrowsSplit2, IconCheck, IconHandStop, IconPlayerSkipForward, IconX } from '@tabler/icons-react';
import { memo, type CSSProperties, type ReactElement } from 'react';
import type { Channel } from '#exercise-engine';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import type { Reaction, Standing } from '../staff-inject.ts';
import classes from './timeline.module.css';

export interface PlaceProps {
  readonly x: number;
  readonly row: number;
  readonly label: string;
}

interface MarkerButtonProps extends PlaceProps {
  readonly inject: string;
  readonly channel: Channel;
  readonly standing: Standing;
  readonly reaction: Reaction;
  readonly isDecision: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (inject: string) => void;
}

export const place = (x: number, row: number): CSSProperties => ({ insetInlineStart: x, top: `calc(${row} * var(--lane-row) + 3px)` });

/** One inject on a lane. A plain button, because a thousand may be on screen. */
export const MarkerButton = memo(function MarkerButton({ x, row, label, inject, channel, standing, reaction, isDecision, isSelected, onSelect }: MarkerButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={classes.marker}
      style={place(x, row)}
      data-inject={inject}
      data-standing={standing}
      data-reaction={reaction}
      data-decision={isDecision || undefined}
      data-selected={isSelected || undefined}
      tabIndex={-1}
      title={label}
      aria-label={label}
      aria-pressed={isSelected}
      onClick={() => onSelect(inject)}
    >
      <ChannelIcon channel={channel} size={16} />
      <Sign standing={standing} reaction={reaction} isDecision={isDecision} />
    </button>
  );
});

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
