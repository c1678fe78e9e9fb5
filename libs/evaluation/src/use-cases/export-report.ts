import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import { type ExerciseId, newId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import type { ReportExport, ReportExportId } from '../domain/report-export.ts';
import { reportErrors } from '../domain/report.errors.ts';
import { ReportExportRepository } from '../persistence/report-export.repository.ts';
import { ExportQueue } from './export-queue.ts';
import { requireReadable } from './require-readable.ts';

type Wish = Pick<ReportExport, 'exerciseId' | 'format' | 'locale'>;

/** Files that one person may have in the making. */
const mostAtOnce = 3;

@Injectable()
export class ExportReport {
  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly exports: ReportExportRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly queue: ExportQueue,
  ) {}

  /** Has the file made as the report stands when its turn comes. Throws RATE_LIMITED `evaluation.too-many-exports`. */
  async request(actor: Actor, key: string, wish: Wish): Promise<ReportExport> {
    const { seat, exercise } = await this.read.look(actor, wish.exerciseId);
    requireReadable(this.access, actor, seat, exercise);
    this.queue.requireRoom();
    const id = newId<ReportExportId>();
    const asked = await this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: ReportExportId }>(actor.personId, key, { requestReportExport: wish });
      if (answered) return answered.id;
      if ((await this.exports.unfinishedOf(actor.personId)) >= mostAtOnce) throw reportErrors.tooManyExports();
      await this.exports.add({ ...wish, id, personId: actor.personId });
      await this.idempotency.finish(actor.personId, key, { id });
      this.transaction.afterCommit(() => this.queue.add({ actor, wanted: { ...wish, id } }));
      return id;
    });
    return this.transaction.read(actor, () => this.exports.get(wish.exerciseId, asked));
  }

  async cancel(actor: Actor, key: string, exerciseId: ExerciseId, id: ReportExportId): Promise<ReportExport> {
    await this.requireReader(actor, exerciseId);
    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { cancelReportExport: { exerciseId, id } })) return;
      const wanted = await this.exports.get(exerciseId, id);
      await this.exports.finish(wanted, 'cancelled');
      await this.idempotency.finish(actor.personId, key, {});
    });
    this.queue.stop(id);
    return this.transaction.read(actor, () => this.exports.get(exerciseId, id));
  }

  async latest(actor: Actor, exerciseId: ExerciseId): Promise<ReportExport[]> {
    await this.requireReader(actor, exerciseId);
    return this.transaction.read(actor, () => this.exports.latest(exerciseId));
  }

  /** Throws PRECONDITION_FAILED `evaluation.export-not-ready` while it is being made. */
  async file(actor: Actor, exerciseId: ExerciseId, id: ReportExportId): Promise<{ format: ReportExport['format']; locale: string; bytes: Buffer }> {
    await this.requireReader(actor, exerciseId);
    return this.transaction.read(actor, async () => {
      const { format, locale } = await this.exports.get(exerciseId, id);
      return { format, locale, bytes: await this.exports.fileOf(exerciseId, id) };
    });
  }

  private async requireReader(actor: Actor, exerciseId: ExerciseId): Promise<void> {
    const { seat, exercise } = await this.read.look(actor, exerciseId);
    requireReadable(this.access, actor, seat, exercise);
  }
}
