import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '#access';
import { ReadDebrief } from '#exercises';
import { Transaction } from '#persistence';
import type { ReportExport, ReportExportId } from '../domain/report-export.ts';
import { reportErrors } from '../domain/report.errors.ts';
import { writeInWorker, type Writing } from '../export/write-in-worker.ts';
import { ReportExportRepository } from '../persistence/report-export.repository.ts';
import { GatherReport } from './gather-report.ts';

export interface ExportJob {
  readonly actor: Actor;
  readonly wanted: Pick<ReportExport, 'exerciseId' | 'id' | 'format' | 'locale'>;
}

const longestQueue = 8;
/** Milliseconds. */
const heartbeatMs = 5_000;
const tellEveryMs = 300;
const longestMs = 120_000;

/** Writes reports, one at a time in each instance. What an instance leaves behind when it dies fails by its silence. */
@Injectable()
export class ExportQueue implements OnModuleDestroy {
  private readonly logger = new Logger('Reports');
  private readonly waiting: ExportJob[] = [];
  private current: { readonly id: ReportExportId; readonly writing: Writing } | null = null;
  private busy = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly gather: GatherReport,
    private readonly exports: ReportExportRepository,
  ) {}

  /** Throws RATE_LIMITED `evaluation.too-many-exports` when many wait already. */
  requireRoom(): void {
    if (this.waiting.length >= longestQueue) throw reportErrors.tooManyExports();
  }

  add(job: ExportJob): void {
    this.waiting.push(job);
    if (!this.busy) void this.work();
  }

  /** At once where it is written here; elsewhere at the next sign of life. */
  stop(id: ReportExportId): void {
    if (this.current?.id === id) this.current.writing.stop();
  }

  onModuleDestroy(): void {
    this.waiting.length = 0;
    this.current?.writing.stop();
  }

  private async work(): Promise<void> {
    this.busy = true;
    const beat = setInterval(() => void this.showSigns(), heartbeatMs);
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) await this.make(job);
    clearInterval(beat);
    this.busy = false;
  }

  private async make({ actor, wanted }: ExportJob): Promise<void> {
    let percent = 0;
    const tell = (): Promise<boolean> => this.transaction.run(actor, () => this.exports.report(wanted, 'running', percent));
    try {
      if (!(await tell())) return;
      const writing = writeInWorker((share) => (percent = Math.min(99, 10 + Math.round(share * 0.89))));
      this.current = { id: wanted.id, writing };
      const telling = setInterval(() => void tell().then((goesOn) => goesOn || writing.stop(), () => undefined), tellEveryMs);
      const tooLong = setTimeout(() => writing.stop(), longestMs);
      try {
        const [bytes] = await Promise.all([writing.written, this.send(actor, wanted, writing)]);
        await this.transaction.run(actor, () => this.exports.finish(wanted, 'done', Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
      } finally {
        clearInterval(telling);
        clearTimeout(tooLong);
        writing.stop();
        this.current = null;
      }
    } catch (error) {
      const failed = await this.transaction.run(actor, () => this.exports.finish(wanted, 'failed')).catch(() => true);
      if (failed) this.logger.warn(`Report ${wanted.id} was not written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async send(actor: Actor, { exerciseId, locale, format }: ExportJob['wanted'], writing: Writing): Promise<void> {
    const { material } = await this.gather.execute(actor, exerciseId, locale);
    writing.tell({ type: 'material', format, material });
    await this.read.pages(actor, exerciseId, (entries) => writing.tell({ type: 'entries', entries }));
    writing.tell({ type: 'write' });
  }

  private async showSigns(): Promise<void> {
    for (const { actor, wanted } of this.waiting) await this.transaction.run(actor, () => this.exports.report(wanted, 'queued', 0)).catch(() => undefined);
  }
}
