import { Crowd, type CrowdPlan } from '../crowd/crowd.ts';
import { serve } from '../harness/serve.ts';

/** The process of the participants: what they receive is counted. */
let received = 0;
const crowd = new Crowd(false, () => (received += 1));

serve({
  connect: (plan: CrowdPlan) => crowd.connect(plan),
  received: () => {
    if (crowd.failure) throw crowd.failure;
    return received;
  },
});
