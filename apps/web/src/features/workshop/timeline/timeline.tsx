import { type KeyboardEvent, type PointerEvent, type ReactElement, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeAxis } from '../../../play/time-axis.tsx';
import { useLatest } from '../../../ui/use-latest.ts';
import { useWindow } from '../../../ui/use-window.ts';
import { useDraft } from '../draft/use-draft.ts';
import { useWorkshop } from '../workshop-context.ts';
import { Arrows } from './arrows.tsx';
import { Bands } from './bands.tsx';
import { BlockButton, type BlockHandlers } from './block-button.tsx';
import { useBlockWords } from './block-words.ts';
import { type Block, type Chart } from './lanes.ts';
import { LaneLabel } from './lane-label.tsx';
import { bottomOf, placed, type PlacedLane } from './placed.ts';
import { movedTo, timedAt } from './triggers.ts';
import { useDrag } from './use-drag.ts';
import { useZoomKeys } from './use-zoom-keys.ts';
import css from './timeline.module.css';

interface TimelineProps {
  readonly chart: Chart;
  readonly leastMs: number;
  readonly pxPerMs: number;
  readonly snapMs: number;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFit: (width: number) => void;
  readonly onRemove: (key: string) => void;
}

const marginPx = 300;

/** All injects along one time axis. */
export function Timeline({ chart, leastMs, pxPerMs, snapMs, onZoom, onFit, onRemove }: TimelineProps): ReactElement {
  const { t } = useTranslation('workshop');
  const { scenario, edit, conflicts } = useDraft();
  const { inject: selected, select, open } = useWorkshop();
  const { ref, window, onScroll } = useWindow();
  const lanes = useMemo(() => placed(chart.lanes), [chart]);
  const moves = useRef<string | null>(null);
  const onDrop = (block: Block, toMs: number): void => edit(timedAt(block.inject, block.atMs, toMs));
  const startDrag = useDrag({ pxPerMs, snapMs, onDrop });
  useZoomKeys(ref, pxPerMs, onZoom);
  const seen = useMemo(() => lanes.filter(({ top, height }) => top + height > window.top - marginPx && top < window.top + window.height + marginPx + 200), [lanes, window]);
  const isSeen = ({ atMs, lengthMs }: Block): boolean =>
    (atMs + Math.max(lengthMs, leastMs)) * pxPerMs > window.left - marginPx && atMs * pxPerMs < window.left + window.width + marginPx;

  const step = (block: Block, by: 1 | -1): void => {
    moves.current = block.inject.key;
    edit(timedAt(block.inject, block.atMs, movedTo(block.inject, block.atMs, by * snapMs, snapMs)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, block: Block): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key === 'ArrowLeft' || key === 'ArrowRight') step(block, key === 'ArrowLeft' ? -1 : 1);
    else if (key === 'ArrowUp' || key === 'ArrowDown') focusOn(ref.current, neighbour(lanes, block, event.currentTarget.dataset['lane'] ?? '', key === 'ArrowUp' ? -1 : 1));
    else if (key === 'Enter') open(block.inject.key);
    else if (key === 'Delete' || key === 'Backspace') onRemove(block.inject.key);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (moves.current) ref.current?.querySelector<HTMLElement>(`[data-inject="${CSS.escape(moves.current)}"]`)?.focus({ preventScroll: false });
    moves.current = null;
  }, [scenario]);
  const inConflict = new Set(conflicts.map(({ path }) => path[1]));
  const handlers = useStable({ onPointerDown: startDrag, onKeyDown, onSelect: select, onOpen: open });
  const words = useBlockWords();
  const drawn = ({ lane, top, height }: PlacedLane): ReactElement => (
    <div key={lane.id} className={css.lane} style={{ top, height }} role="group" aria-label={[lane.team, lane.channel && t(`channel.${lane.channel}`)].filter(Boolean).join(', ') || t('everyTeam')}>
      <div className={css.blocks}>
        {lane.blocks.filter(isSeen).map((block) => (
          <BlockButton
            key={block.inject.key}
            block={block}
            lane={lane.id}
            left={block.atMs * pxPerMs}
            width={Math.max(block.lengthMs, leastMs) * pxPerMs - 3}
            words={words}
            isSelected={block.inject.key === selected}
            hasConflict={inConflict.has(block.inject.key)}
            {...handlers}
          />
        ))}
      </div>
      <LaneLabel lane={lane} />
    </div>
  );
  return (
    <div
      ref={ref}
      className={css.scroller}
      onScroll={onScroll}
      onPointerDown={(event) => pan(event, ref.current)}
      onKeyDown={({ key, currentTarget, target }) => key === '0' && target === currentTarget && onFit(window.width)}
      tabIndex={0}
      role="group"
      aria-label={t('timeline.label')}
      aria-describedby="timeline-keys"
    >
      <div className={css.canvas} style={{ width: `calc(var(--label) + ${chart.endMs * pxPerMs + 40}px)`, height: Math.max(bottomOf(lanes), 240) }}>
        <Bands endMs={chart.endMs} pxPerMs={pxPerMs} phases={scenario.phases} durationMs={scenario.durationMs} />
        <div className={css.head}>
          <div className={css.corner} />
          <TimeAxis endMs={chart.endMs} pxPerMs={pxPerMs} phases={scenario.phases} />
        </div>
        <Arrows lanes={seen} all={lanes} pxPerMs={pxPerMs} leastMs={leastMs} left={window.left} width={window.width} />
        {seen.map(drawn)}
      </div>
    </div>
  );
}

/** Handlers that stay the same, so that blocks are not drawn anew for them. */
function useStable(handlers: BlockHandlers): BlockHandlers {
  const latest = useLatest(handlers);
  return useMemo(
    () => ({
      onPointerDown: (event, block) => latest().onPointerDown(event, block),
      onKeyDown: (event, block) => latest().onKeyDown(event, block),
      onSelect: (key) => latest().onSelect(key),
      onOpen: (key) => latest().onOpen(key),
    }),
    [latest],
  );
}

/** The block nearest in time on the next lane that has one. */
function neighbour(lanes: readonly PlacedLane[], from: Block, laneId: string, by: 1 | -1): { readonly lane: PlacedLane; readonly block: Block } | null {
  const at = lanes.findIndex(({ lane }) => lane.id === laneId);
  const lane = lanes[at + by];
  const block = lane?.lane.blocks.reduce<Block | null>((best, candidate) => (best && Math.abs(best.atMs - from.atMs) <= Math.abs(candidate.atMs - from.atMs) ? best : candidate), null);
  return lane && block ? { lane, block } : null;
}

function focusOn(scroller: HTMLElement | null, found: ReturnType<typeof neighbour>): void {
  if (!found) return;
  const { lane, block } = found;
  scroller?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(lane.lane.id)}"][data-inject="${CSS.escape(block.inject.key)}"]`)?.focus();
}

/** Drags the chart itself by its background. */
function pan(event: PointerEvent, scroller: HTMLElement | null): void {
  if (!scroller || event.button !== 0 || event.pointerType === 'touch' || (event.target as HTMLElement).closest('button')) return;
  const from = { x: event.clientX + scroller.scrollLeft, y: event.clientY + scroller.scrollTop };
  const done = new AbortController();
  addEventListener('pointermove', ({ clientX, clientY }) => scroller.scrollTo({ left: from.x - clientX, top: from.y - clientY, behavior: 'instant' }), { signal: done.signal });
  addEventListener('pointerup', () => done.abort(), { signal: done.signal });
}
