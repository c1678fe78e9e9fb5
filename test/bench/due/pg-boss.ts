import { PgBoss } from 'pg-boss';
import { wallMs } from '../harness/clock.ts';
import { serve } from '../harness/serve.ts';

/** The process of pg-boss: jobs that start at a time, worked off at the shortest interval that it takes. */
const queue = 'injects';
const boss = new PgBoss({ connectionString: process.env['DATABASE_URL'] ?? '' });
const lateness: number[] = [];

serve({
  start: async () => {
    boss.on('error', (error) => console.error(error));
    await boss.start();
    await boss.createQueue(queue);
    await boss.work<{ dueMs: number }>(queue, { pollingIntervalSeconds: 0.5, batchSize: 100 }, async (jobs) => {
      const now = wallMs();
      for (const { data } of jobs) lateness.push(now - data.dueMs);
    });
  },
  schedule: async (dueTimes: readonly number[]) => {
    await boss.insert(queue, dueTimes.map((dueMs) => ({ data: { dueMs }, startAfter: new Date(dueMs) })));
  },
  lateness: () => lateness.splice(0),
});
