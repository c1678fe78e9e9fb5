import { Injectable } from '@nestjs/common';
import type { ExerciseId, PersonId } from '#kernel';
import { Transaction } from '#persistence';
import type { ReportExport, ReportExportId } from '../domain/report-export.ts';
import { reportErrors } from '../domain/report.errors.ts';

/** Seconds without a sign of life after which the instance that made it is taken for gone. */
const silentFor = 30;
const keptFor = '1 day';
const alive = `heartbeat_at > clock_timestamp() - interval '${silentFor} seconds'`;
const columns = `exercise_id as "exerciseId", id, person_id as "personId", format, locale, progress, requested_at as "requestedAt",
  case when state in ('queued', 'running') and not (${alive}) then 'failed' else state end as state`;

/** The exports of the person of the transaction. */
@Injectable()
export class ReportExportRepository {
  constructor(private readonly transaction: Transaction) {}

  async add({ exerciseId, id, personId, format, locale }: Pick<ReportExport, 'exerciseId' | 'id' | 'personId' | 'format' | 'locale'>): Promise<void> {
    await this.transaction.query(`delete from evaluation.report_export where person_id = $1 and requested_at < clock_timestamp() - $2::interval`, [personId, keptFor]);
    await this.transaction.query('insert into evaluation.report_export (exercise_id, id, person_id, format, locale) values ($1, $2, $3, $4, $5)', [exerciseId, id, personId, format, locale]);
  }

  /** Queued and running, in all exercises. Whoever else counts for the same person waits until this transaction ends. */
  async unfinishedOf(personId: PersonId): Promise<number> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('evaluation.report_export' || $1, 0))`, [personId]);
    const [row] = await this.transaction.query<{ count: string }>(`select count(*) from evaluation.report_export where person_id = $1 and state in ('queued', 'running') and ${alive}`, [personId]);
    return Number(row?.count);
  }

  /** The newest first. */
  latest(exerciseId: ExerciseId): Promise<ReportExport[]> {
    return this.transaction.query(`select ${columns} from evaluation.report_export where exercise_id = $1 order by requested_at desc limit 20`, [exerciseId]);
  }

  async get(exerciseId: ExerciseId, id: ReportExportId): Promise<ReportExport> {
    const [row] = await this.transaction.query<ReportExport>(`select ${columns} from evaluation.report_export where exercise_id = $1 and id = $2`, [exerciseId, id]);
    if (!row) throw reportErrors.exportNotFound();
    return row;
  }

  async fileOf(exerciseId: ExerciseId, id: ReportExportId): Promise<Buffer> {
    const [row] = await this.transaction.query<{ file: Buffer | null }>('select file from evaluation.report_export where exercise_id = $1 and id = $2', [exerciseId, id]);
    if (!row) throw reportErrors.exportNotFound();
    if (!row.file) throw reportErrors.exportNotReady();
    return row.file;
  }

  /** A sign of life. False when nobody waits for it any more: it was cancelled, or its person lost the seat. */
  async report({ exerciseId, id }: Pick<ReportExport, 'exerciseId' | 'id'>, state: 'queued' | 'running', progress: number): Promise<boolean> {
    const rows = await this.transaction.query(
      `with alive as (update evaluation.report_export set state = $3, progress = $4, heartbeat_at = clock_timestamp() where exercise_id = $1 and id = $2 and state in ('queued', 'running') returning id)
       select id from alive`,
      [exerciseId, id, state, progress],
    );
    return rows.length === 1;
  }

  /** What is finished or cancelled stays so; then it answers false. */
  async finish({ exerciseId, id }: Pick<ReportExport, 'exerciseId' | 'id'>, state: 'done' | 'failed' | 'cancelled', file: Buffer | null = null): Promise<boolean> {
    const rows = await this.transaction.query(
      `with ended as (
         update evaluation.report_export set state = $3, file = $4, progress = case when $3 = 'done' then 100 else progress end
         where exercise_id = $1 and id = $2 and state in ('queued', 'running') returning id)
       select id from ended`,
      [exerciseId, id, state, file],
    );
    return rows.length === 1;
  }
}
