import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every kind of job is tried again the same way: after 5 seconds, then twice as long each time, up to an hour, for about half a day. */
const retried = JSON.stringify({ policy: 'standard', retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600, expireInSeconds: 300, deadLetter: 'dead' });

/** The tables of the queue are made by `prepareJobs`. Nobody who serves people has a right on them, so jobs are put there by this function. */
export class PersistenceJobs1763980900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function persistence.open_job_queue(queue_name text) returns void
        security definer set search_path = '' language plpgsql
        as $$ begin
          insert into jobs.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds, deletion_seconds, partition, table_name)
            values ('dead', 'standard', 0, 0, false, 900, 1209600, 604800, false, 'job_common') on conflict do nothing;
          perform jobs.create_queue(queue_name, '${retried}');
        end $$;
      create function persistence.enqueue_job(queue_name text, job_data jsonb, run_after timestamptz, once text) returns void
        security definer set search_path = '' language plpgsql
        as $$ begin
          if not exists (select from jobs.queue where name = queue_name) then perform persistence.open_job_queue(queue_name); end if;
          insert into jobs.job (name, data, start_after, keep_until, singleton_key, singleton_on, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, dead_letter)
            select q.name, job_data, coalesce(run_after, now()), coalesce(run_after, now()) + make_interval(secs => q.retention_seconds), once, case when once is not null then 'epoch'::timestamp end,
                   q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds, q.dead_letter
            from jobs.queue q where q.name = queue_name
            on conflict do nothing;
        end $$;
      ${['open_job_queue(text)', 'enqueue_job(text, jsonb, timestamptz, text)']
        .map((name) => `alter function persistence.${name} owner to tocsin_definer; revoke all on function persistence.${name} from public; grant execute on function persistence.${name} to tocsin_app;`)
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function persistence.enqueue_job(text, jsonb, timestamptz, text); drop function persistence.open_job_queue(text)');
  }
}
