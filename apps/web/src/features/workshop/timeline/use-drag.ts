import { type PointerEvent, useCallback } from 'react';
import { formatDuration } from '../../../ui/format.ts';
import { useLatest } from '../../../ui/use-latest.ts';
import type { Block } from './lanes.ts';
import { movedTo } from './triggers.ts';
import css from './timeline.module.css';

const thresholdPx = 4;

interface DragOptions {
  readonly pxPerMs: number;
  readonly snapMs: number;
  readonly onDrop: (block: Block, toMs: number) => void;
}

/** Drags a block along the time axis. Only the block itself moves until it is dropped; Esc puts it back. */
export function useDrag(options: DragOptions): (event: PointerEvent<HTMLButtonElement>, block: Block) => void {
  const latest = useLatest(options);
  return useCallback((event: PointerEvent<HTMLButtonElement>, block: Block): void => {
    if (event.button !== 0) return;
    const { clientX: startX, pointerId } = event;
    const element: HTMLElement = event.currentTarget;
    let toMs = block.atMs;
    let time: HTMLElement | null = null;
    const done = new AbortController();
    const { signal } = done;
    const put = (x: number): void => {
      const { pxPerMs, snapMs } = latest();
      if (!time && Math.abs(x - startX) < thresholdPx) return;
      time ??= lifted(element);
      toMs = movedTo(block.inject, block.atMs, (x - startX) / pxPerMs, snapMs);
      element.style.transform = `translateX(${(toMs - block.atMs) * pxPerMs}px)`;
      time.textContent = formatDuration(toMs);
    };
    const end = (isDropped: boolean): void => {
      done.abort();
      time?.remove();
      element.style.transform = '';
      delete element.dataset['dragging'];
      if (isDropped && toMs !== block.atMs) latest().onDrop(block, toMs);
    };
    element.setPointerCapture(pointerId);
    element.addEventListener('pointermove', ({ clientX }) => put(clientX), { signal });
    element.addEventListener('pointerup', () => end(true), { signal });
    element.addEventListener('pointercancel', () => end(false), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal, capture: true });
  }, [latest]);
}

function lifted(element: HTMLElement): HTMLElement {
  const time = document.createElement('output');
  time.className = css['time'] ?? '';
  element.dataset['dragging'] = 'true';
  element.append(time);
  return time;
}
