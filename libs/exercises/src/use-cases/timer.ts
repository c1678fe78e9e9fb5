import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { Hints, Transaction } from '#persistence';
import { feedChannel, LogRepository } from '../persistence/log.repository.ts';
import { WriteLog } from './write-log.ts';

const nobody = { personId: null };
/** Backs the hints, which may be lost. */
const sweepMs = 1_000;
const setAsideMs = 5_000;
/** What is due and cannot be claimed is in another writer's hands for a moment. */
const heldElsewhereMs = 5;

/** Sleeps until the next thing is due anywhere and proposes it; the engine decides. Any number of instances may run one. */
@Injectable()
export class Timer implements OnApplicationShutdown {
  private alarm: NodeJS.Timeout | null = null;
  private working = false;
  private askedAgain = false;
  private stopped = false;
  private readonly failing = new Set<ExerciseId>();
  private readonly logger = new Logger(Timer.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly log: LogRepository,
    private readonly writeLog: WriteLog,
    private readonly hints: Hints,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen(feedChannel, (payload) => this.hear(payload));
    this.wake();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    if (this.alarm) clearTimeout(this.alarm);
  }

  /** A hint carries the wall time at which its exercise is next due. Host and database clocks may differ, so it only says whether to look sooner. */
  private hear(payload: string): void {
    const dueMs = payload.split(':')[2];
    if (dueMs) this.wake();
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.working) this.askedAgain = true;
    else void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    let waitMs: number = sweepMs;
    try {
      do {
        this.askedAgain = false;
        while (await this.fireOne());
        waitMs = Math.min(sweepMs, (await this.transaction.run(nobody, () => this.nextDueIn())) ?? sweepMs);
      } while (this.askedAgain);
    } catch {
      // The database is away; the next sweep asks again.
    } finally {
      this.working = false;
    }
    if (this.alarm) clearTimeout(this.alarm);
    if (!this.stopped) this.alarm = setTimeout(() => this.wake(), waitMs > 0 ? waitMs : heldElsewhereMs);
  }

  private async nextDueIn(): Promise<number | null> {
    await this.transaction.become('tocsin_timer', null);
    return this.log.nextDueIn([...this.failing]);
  }

  private async fireOne(): Promise<boolean> {
    let claimed: ExerciseId | null = null;
    try {
      return await this.transaction.run(nobody, async () => {
        await this.transaction.become('tocsin_timer', null);
        claimed = await this.log.claimDue([...this.failing]);
        if (!claimed) return false;
        await this.writeLog.execute(claimed, { type: 'tick' }, null, null);
        return true;
      });
    } catch (error) {
      if (!claimed) throw error;
      this.setAside(claimed, error);
      return true;
    }
  }

  /** One exercise that cannot go on must not hold up the others. */
  private setAside(id: ExerciseId, error: unknown): void {
    this.logger.error(`Exercise ${id} could not go on: ${String(error)}`);
    this.failing.add(id);
    setTimeout(() => this.failing.delete(id), setAsideMs).unref();
  }
}
