import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';

/** Of the tables of the queue, which its library makes and changes by migrations of its own. */
export const jobsSchema = 'jobs';

/** Makes the tables of the queue, or brings them to what this version of the library needs, as the owner. The serving role cannot: it gets rows, not tables. */
export async function prepareJobs(owner: DataSource, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobsSchema, max: 1, schedule: false, supervise: false });
  boss.on('error', () => undefined);
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.query(`
    grant usage on schema jobs to tocsin_jobs, tocsin_definer;
    grant select, insert, update, delete on all tables in schema jobs to tocsin_jobs;
    grant insert on jobs.job to tocsin_definer;
    grant select, insert on jobs.queue to tocsin_definer;
  `);
}
