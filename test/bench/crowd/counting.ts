import { nowMs } from '../harness/clock.ts';
import { serve } from '../harness/serve.ts';
import { Crowd, type CrowdPlan } from './crowd.ts';

let missing = Number.POSITIVE_INFINITY;
let lastMs = 0;
let reached: (() => void) | null = null;

const crowd = new Crowd(false, () => {
  missing -= 1;
  if (missing !== 0) return;
  lastMs = nowMs();
  reached?.();
});

function whenReached(patienceMs: number): Promise<number | null> {
  if (missing <= 0) return Promise.resolve(lastMs);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => (crowd.failure ? reject(crowd.failure) : resolve(null)), patienceMs);
    reached = () => {
      clearTimeout(timer);
      resolve(lastMs);
    };
  });
}

serve({
  connect: (plan: CrowdPlan) => crowd.connect(plan),
  /** Events to come over all clients; counting starts anew. */
  arm: (events: number) => {
    missing = events;
    reached = null;
  },
  /** When the last of them came, by the monotonic clock; null when they did not all come in time. */
  reached: (patienceMs: number) => whenReached(patienceMs),
  close: () => crowd.close(),
});
