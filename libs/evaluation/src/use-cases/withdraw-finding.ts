import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import type { FindingId } from '../domain/finding.entity.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';
import { FindingReaders } from './finding-readers.ts';

interface Withdrawal {
  readonly exerciseId: ExerciseId;
  readonly id: FindingId;
  /** What the actor has before their eyes. */
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class WithdrawFinding {
  constructor(
    private readonly transaction: Transaction,
    private readonly readers: FindingReaders,
    private readonly findings: FindingRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** Takes it out of the report for good; the record stays, with the reason. By its city's CISO, or before approval by its writer. Throws CONFLICT `evaluation.finding-changed`. */
  async execute(actor: Actor, key: string, { exerciseId, id, version, reason }: Withdrawal): Promise<void> {
    await this.readers.require(actor, exerciseId);
    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { withdrawFinding: { exerciseId, id, version, reason } })) return;
      const finding = await this.findings.get(exerciseId, id);
      this.access.require(actor, 'withdraw', finding);
      await this.findings.save(finding.withdrawn(version, reason, { id: actor.personId, name: actor.name }), finding);
      await this.idempotency.finish(actor.personId, key, {});
    });
  }
}
