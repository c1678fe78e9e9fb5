import { useEffect, useState } from 'react';
import type { LogEntry, Scenario } from '#exercise-engine';
import { unreachable } from '../../../graphql/refusal.ts';
import type { ForkAnswer, ForkQuestion } from './fork.worker.ts';

/** The play with another choice, worked out beside the page; null while it is, or where none is asked for. */
export function useFork(scenario: Scenario, log: readonly LogEntry[], seq: number | undefined, option: string | undefined): ForkAnswer | null {
  const [answer, setAnswer] = useState<ForkAnswer | null>(null);
  useEffect(() => {
    setAnswer(null);
    if (seq === undefined || option === undefined) return;
    const worker = new Worker(new URL('./fork.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ForkAnswer>) => setAnswer(data));
    worker.addEventListener('error', () => setAnswer({ refusal: { ...unreachable, code: 'PAGE_FAILED' } }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
    worker.postMessage({ scenario, log, choice: { seq, option } } satisfies ForkQuestion);
    return () => worker.terminate();
  }, [scenario, log, seq, option]);
  return answer;
}
