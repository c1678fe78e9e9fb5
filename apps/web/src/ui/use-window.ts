import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

export interface ScrollWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Coarse steps, so that a scroll does not draw everything anew at each pixel. */
const step = 200;
const coarse = (pixels: number): number => Math.floor(pixels / step) * step;

/** What part of a scrolling element can be seen, kept up to date once a frame at most. */
export function useWindow(): { readonly ref: RefObject<HTMLDivElement | null>; readonly window: ScrollWindow; readonly onScroll: () => void } {
  const ref = useRef<HTMLDivElement>(null);
  const frame = useRef(0);
  const [seen, setSeen] = useState<ScrollWindow>({ left: 0, top: 0, width: 1200, height: 600 });
  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const next = { left: coarse(element.scrollLeft), top: coarse(element.scrollTop), width: element.clientWidth, height: element.clientHeight };
    setSeen((now) => (now.left === next.left && now.top === next.top && now.width === next.width && now.height === next.height ? now : next));
  }, []);
  const onScroll = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(measure);
  }, [measure]);
  useEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [measure]);
  return { ref, window: seen, onScroll };
}
