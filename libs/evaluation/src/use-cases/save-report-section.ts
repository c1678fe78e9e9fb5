import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { longest, requireLength } from '../domain/finding-content.ts';
import type { ReportText } from '../domain/report-text.entity.ts';
import { ReportTextRepository } from '../persistence/report-text.repository.ts';
import type { ReportLocale } from '../report/material.ts';
import type { SectionKey } from '../report/section-keys.ts';

interface Saving {
  readonly exerciseId: ExerciseId;
  readonly section: SectionKey;
  readonly locale: ReportLocale;
  /** What the writer saw; 0 where nobody had written yet. */
  readonly baseVersion: number;
  readonly markdown: string;
}

@Injectable()
export class SaveReportSection {
  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly texts: ReportTextRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** Throws CONFLICT `evaluation.section-changed` with the text of whoever was faster. */
  async execute(actor: Actor, key: string, saving: Saving): Promise<ReportText> {
    const { seat } = await this.read.look(actor, saving.exerciseId);
    this.access.require(actor, 'edit-report', seat);
    requireLength(longest.text, saving.markdown);
    const { baseVersion, ...text } = saving;
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<ReportText>(actor.personId, key, { saveReportSection: saving });
      if (answered) return { ...answered, writtenAt: new Date(answered.writtenAt) };
      const saved = await this.texts.add({ ...text, version: baseVersion + 1, writtenBy: actor.personId, writerName: actor.name });
      await this.idempotency.finish(actor.personId, key, saved);
      return saved;
    });
  }
}
