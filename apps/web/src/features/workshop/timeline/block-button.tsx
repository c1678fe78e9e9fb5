import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type PointerEvent, type ReactElement } from 'react';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import type { BlockWords } from './block-words.ts';
import type { Block } from './lanes.ts';
import { isAbsolute } from './triggers.ts';
import css from './timeline.module.css';

export interface BlockHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>, block: Block) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>, block: Block) => void;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

interface BlockButtonProps extends BlockHandlers {
  readonly block: Block;
  readonly lane: string;
  readonly left: number;
  readonly width: number;
  readonly words: BlockWords;
  readonly isSelected: boolean;
  readonly hasConflict: boolean;
}

/** One inject on its lane. A plain button, because hundreds may be on screen. */
export const BlockButton = memo(function BlockButton({ block, lane, left, width, words, isSelected, hasConflict, onPointerDown, onKeyDown, onSelect, onOpen }: BlockButtonProps): ReactElement {
  const { inject, row } = block;
  const label = words.labelOf(block);
  return (
    <button
      type="button"
      className={css.block}
      style={{ left, width, top: `calc(${row} * var(--lane-row) + 4px)` }}
      data-inject={inject.key}
      data-lane={lane}
      data-waits={!isAbsolute(inject) || undefined}
      data-decision={inject.ask?.kind === 'decision' || undefined}
      data-conflict={hasConflict || undefined}
      aria-label={label}
      aria-pressed={isSelected}
      title={label}
      onPointerDown={(event) => onPointerDown(event, block)}
      onKeyDown={(event) => onKeyDown(event, block)}
      onFocus={() => onSelect(inject.key)}
      onDoubleClick={() => onOpen(inject.key)}
    >
      <ChannelIcon channel={inject.channel} size={15} />
      {inject.ask?.kind === 'decision' && <IconArrowsSplit2 size={14} stroke={2.2} aria-hidden />}
      <span>{words.titleOf(inject)}</span>
    </button>
  );
});
