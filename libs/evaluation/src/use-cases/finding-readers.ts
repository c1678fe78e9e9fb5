import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import { FindingRepository } from '../persistence/finding.repository.ts';
import { requireReadable } from './require-readable.ts';

/** Who may meet findings of an exercise at all: whoever reads its report, and CISOs of cities that took part, once it has ended. */
@Injectable()
export class FindingReaders {
  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly findings: FindingRepository,
    private readonly access: Access,
  ) {}

  /** Throws as a report that the actor may not read, which looks like an absent one to whoever has no seat. */
  async require(actor: Actor, exerciseId: ExerciseId): Promise<void> {
    const held = await this.transaction.read(actor, () => this.findings.officeOf());
    if (held.some((one) => one.exerciseId === exerciseId)) return;
    const { seat, exercise } = await this.read.look(actor, exerciseId);
    requireReadable(this.access, actor, seat, exercise);
  }
}
