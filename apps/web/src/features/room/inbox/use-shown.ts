import { type RefCallback, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { showInjects } from '../documents.ts';
import { useScene } from '../scene.ts';
import { useReport } from '../use-report.ts';

const batchMs = 400;
const visibleShare = 0.5;

/** Gives a ref for each line of the inbox, and tells the server, in batches, which injects a person can really see. */
export function useShown(): RefCallback<HTMLElement> {
  const { exercise, room } = useScene();
  const report = useReport(showInjects);
  const onScreen = useRef(new Set<string>());
  const reported = useRef(new Set<string>());
  const observer = useRef<IntersectionObserver | null>(null);

  const flush = useEffectEvent(async () => {
    if (document.visibilityState !== 'visible' || room.status === 'ended') return;
    const fresh = room.injects.filter(({ inject, shownMs }) => shownMs === null && onScreen.current.has(inject) && !reported.current.has(inject));
    if (fresh.length === 0) return;
    const injects = fresh.map(({ inject }) => inject);
    for (const inject of injects) reported.current.add(inject);
    const arrived = await report({ exerciseId: exercise.id, injects });
    if (!arrived) for (const inject of injects) reported.current.delete(inject);
  });

  useEffect(() => {
    const timer = setInterval(() => void flush(), batchMs);
    return () => {
      clearInterval(timer);
      observer.current?.disconnect();
      observer.current = null;
    };
  }, []);

  return useCallback((line) => {
    if (!line) return;
    observer.current ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target.getAttribute('data-inject');
          if (!id) continue;
          if (isIntersecting) onScreen.current.add(id);
          else onScreen.current.delete(id);
        }
      },
      { threshold: visibleShare },
    );
    const watching = observer.current;
    watching.observe(line);
    return () => watching.unobserve(line);
  }, []);
}
