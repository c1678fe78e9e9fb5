import { useEffect, useRef, useState } from 'react';
import type { Forecast, Progress, Rehearsal, Scenario } from '#exercise-engine';
import type { Told } from './rehearsal-worker.ts';

export type Standing =
  | { readonly is: 'idle' | 'failed' | 'cancelled' }
  | { readonly is: 'running'; readonly progress: Progress }
  | { readonly is: 'done'; readonly forecast: Forecast }
  | { readonly is: 'refused'; readonly errors: number };

/** Rehearses in a worker, so that the page stays responsive; leaving the page stops it. What comes of it is told to `hear`. */
export function useRehearsal(scenario: Scenario, hear: (forecast: Forecast) => void): { readonly standing: Standing; readonly start: (rehearsal: Rehearsal) => void; readonly cancel: () => void } {
  const [standing, setStanding] = useState<Standing>({ is: 'idle' });
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  const start = (rehearsal: Rehearsal): void => {
    worker.current?.terminate();
    const started = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    setStanding({ is: 'running', progress: { done: 0, of: rehearsal.runs } });
    started.addEventListener('error', () => setStanding({ is: 'failed' }));
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('progress' in data) return setStanding({ is: 'running', progress: data.progress });
      started.terminate();
      if ('errors' in data) return setStanding({ is: 'refused', errors: data.errors });
      setStanding({ is: 'done', forecast: data.forecast });
      hear(data.forecast);
    });
    started.postMessage({ scenario, rehearsal }, []);
  };
  const cancel = (): void => {
    worker.current?.terminate();
    setStanding({ is: 'cancelled' });
  };
  return { standing, start, cancel };
}
