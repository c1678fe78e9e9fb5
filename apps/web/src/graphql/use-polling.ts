import { useEffect, useEffectEvent } from 'react';

/** Asks again every so many milliseconds while the page is on screen, and at once when it comes back. */
export function usePolling(refetch: () => void, everyMs: number): void {
  const ask = useEffectEvent(() => {
    if (document.visibilityState === 'visible') refetch();
  });
  useEffect(() => {
    const timer = setInterval(() => ask(), everyMs);
    const onVisible = (): void => ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [everyMs]);
}
