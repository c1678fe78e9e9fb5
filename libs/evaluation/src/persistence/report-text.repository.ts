import { Injectable } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import { ReportText } from '../domain/report-text.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';

@Injectable()
export class ReportTextRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The latest of each section. */
  async latest(exerciseId: ExerciseId, locale: string): Promise<ReportText[]> {
    return (await this.rows())
      .createQueryBuilder('text')
      .distinctOn(['text.section'])
      .where('text.exerciseId = :exerciseId and text.locale = :locale', { exerciseId, locale })
      .orderBy('text.section')
      .addOrderBy('text.version', 'DESC')
      .getMany();
  }

  /** Adds the next version. When somebody else was faster, CONFLICT tells what they wrote, and both are kept. */
  async add(text: Omit<ReportText, 'writtenAt'>): Promise<ReportText> {
    const before = await this.of(text);
    if ((before?.version ?? 0) !== text.version - 1) throw conflict(before);
    const { identifiers } = await (await this.rows()).createQueryBuilder().insert().values(text).orIgnore().execute();
    const now = await this.of(text);
    if (!identifiers[0] || now?.version !== text.version || now.markdown !== text.markdown || now.writtenBy !== text.writtenBy) throw conflict(now);
    return now;
  }

  private async of({ exerciseId, section, locale }: Pick<ReportText, 'exerciseId' | 'section' | 'locale'>): Promise<ReportText | null> {
    return (await this.rows()).findOne({ where: { exerciseId, section, locale }, order: { version: 'DESC' } });
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(ReportText);
  }
}

const conflict = (latest: ReportText | null): Error =>
  reportErrors.sectionChanged({ version: latest?.version ?? 0, markdown: latest?.markdown ?? '', writerName: latest?.writerName ?? '' });
