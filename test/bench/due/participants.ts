import { Crowd, type CrowdPlan } from '../crowd/crowd.ts';
import { wallMs } from '../harness/clock.ts';
import { serve } from '../harness/serve.ts';

/** The process of the participants: notes when each inject arrives. */
interface Message {
  readonly payload: { readonly data: { readonly room: { readonly event: { readonly type: string; readonly dueMs: number } } } };
}

const arrivals: { readonly wallMs: number; readonly dueMs: number }[] = [];

const crowd = new Crowd(true, (_client, payload) => {
  const arrived = wallMs();
  const { event } = (JSON.parse(String(payload)) as Message).payload.data.room;
  if (event.type === 'inject-released') arrivals.push({ wallMs: arrived, dueMs: event.dueMs });
});

serve({
  connect: (plan: CrowdPlan) => crowd.connect(plan),
  arrivals: () => {
    if (crowd.failure) throw crowd.failure;
    return arrivals.splice(0);
  },
  close: () => crowd.close(),
});
