import { useEffect, useRef, useState } from 'react';
import type { Finding, Scenario } from '#exercise-engine';

/** What the check finds, kept up with the scenario while it is written: null until it has run once, `failed` if it could not. */
export function useFindings(scenario: Scenario): readonly Finding[] | null | 'failed' {
  const [findings, setFindings] = useState<readonly Finding[] | null | 'failed'>(null);
  const latest = useRef(scenario);
  const ask = useRef<() => void>(undefined);
  useEffect(() => {
    const worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
    let asked: Scenario | null = null;
    ask.current = () => {
      if (asked) return;
      asked = latest.current;
      worker.postMessage(asked, []);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Finding[]>) => {
      const isLatest = asked === latest.current;
      asked = null;
      setFindings(data);
      if (!isLatest) ask.current?.();
    });
    worker.addEventListener('error', () => setFindings('failed'));
    return () => worker.terminate();
  }, []);
  useEffect(() => {
    latest.current = scenario;
    ask.current?.();
  }, [scenario]);
  return findings;
}
