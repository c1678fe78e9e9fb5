import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** Zooms by Ctrl and the wheel or by + and −, and keeps the moment under the pointer, else that in the middle, where it is. */
export function useZoomKeys(ref: RefObject<HTMLDivElement | null>, pxPerMs: number, onZoom: (by: 1 | -1) => void): void {
  const anchor = useRef<{ readonly ms: number; readonly x: number } | null>(null);
  const zoom = useEffectEvent((by: 1 | -1, x: number) => {
    const element = ref.current;
    if (!element) return;
    anchor.current = { ms: (element.scrollLeft + x) / pxPerMs, x };
    onZoom(by);
  });
  useEffect(() => {
    const element = ref.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey || !element) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1, event.clientX - element.getBoundingClientRect().left - labelWidth(element));
    };
    const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (element && !ctrlKey && !metaKey && (key === '+' || key === '-')) zoom(key === '+' ? 1 : -1, (element.clientWidth - labelWidth(element)) / 2);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    element?.addEventListener('keydown', onKeyDown);
    return () => {
      element?.removeEventListener('wheel', onWheel);
      element?.removeEventListener('keydown', onKeyDown);
    };
  }, [ref]);
  useLayoutEffect(() => {
    if (anchor.current && ref.current) ref.current.scrollLeft = anchor.current.ms * pxPerMs - anchor.current.x;
    anchor.current = null;
  }, [pxPerMs, ref]);
}

const labelWidth = (element: HTMLElement): number => Number.parseFloat(getComputedStyle(element).getPropertyValue('--label'));
