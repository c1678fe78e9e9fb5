import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { Transaction } from '../transaction.ts';
import { jobsSchema } from './jobs-schema.ts';

/** Ids of what is to be done and for whom; what they stand for is read when it is done. */
export type JobData = Readonly<Record<string, string | number>>;

/** May run twice for one job: after a crash, nobody knows how far the first run came. */
type Handle = (data: JobData) => Promise<void>;

/** Whatever failed for good. */
const deadQueue = 'dead';
const pollSeconds = 1;
const connections = 2;
const leaveWithinMs = 5_000;

/** Work that is done after the commit, by any instance: at least once, again with growing delays while it fails, for about half a day. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly handlers = new Map<string, Handle>();
  private readonly schedules = new Map<string, string>();
  private boss: PgBoss | null = null;

  constructor(
    private readonly transaction: Transaction,
    private readonly dataSource: DataSource,
  ) {}

  /** Called in `onModuleInit` by whoever does such jobs. */
  handle(queue: string, handle: Handle): void {
    this.handlers.set(queue, handle);
  }

  /** The queue's job without data comes at each time of the cron line, in UTC, once however many instances run. */
  every(queue: string, cron: string): void {
    this.schedules.set(queue, cron);
  }

  /** In the transaction that is open: rolled back means no job. Of jobs with the same `once` in one queue the first stays, for a week. */
  async enqueue(queue: string, data: JobData, { after = null, once = null }: { after?: Date | null; once?: string | null } = {}): Promise<void> {
    await this.transaction.query('select persistence.enqueue_job($1, $2::jsonb, $3, $4)', [queue, JSON.stringify(data), after, once]);
  }

  async start(): Promise<void> {
    const { options } = this.dataSource;
    const boss = new PgBoss({
      connectionString: 'url' in options ? options.url : undefined,
      options: '-c role=tocsin_jobs',
      application_name: 'tocsin-jobs',
      schema: jobsSchema,
      max: connections,
      migrate: false,
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', ({ message }) => this.log.warn(message));
    this.boss = boss;
    await boss.start();
    await boss.createQueue(deadQueue, { retryLimit: 0 });
    await boss.work(deadQueue, { includeMetadata: true, batchSize: 20 }, (jobs: JobWithMetadata[]) => this.tell(jobs));
    for (const [queue, handle] of this.handlers) await this.workOn(boss, queue, handle);
    for (const [queue, cron] of this.schedules) await boss.schedule(queue, cron);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ timeout: leaveWithinMs });
  }

  private async workOn(boss: PgBoss, queue: string, handle: Handle): Promise<void> {
    await this.transaction.run({ personId: null }, () => this.transaction.query('select persistence.open_job_queue($1)', [queue]));
    await boss.work<JobData | null>(queue, { pollingIntervalSeconds: pollSeconds, batchSize: 10, burstWhenBatchFull: true, perJobResults: true }, async (jobs) =>
      Promise.all(jobs.map(({ id, data }) => handle(data ?? {}).then(() => ({ id, status: 'completed' }) as const, (error: unknown) => ({ id, status: 'failed', output: { message: messageOf(error) } }) as const))),
    );
  }

  private tell(jobs: readonly JobWithMetadata[]): Promise<void> {
    for (const { sourceName, sourceId, sourceOutput } of jobs) this.log.error(`${sourceName} ${sourceId} failed for good: ${messageOf(sourceOutput)}`);
    return Promise.resolve();
  }
}

const messageOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : 'no message').slice(0, 300);
