import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { CityId, ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { Finding, FindingId } from '../domain/finding.entity.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';

/** The door for contexts that take findings further. Tells what the actor may see, and joins the transaction that is open. */
@Injectable()
export class Findings {
  constructor(
    private readonly transaction: Transaction,
    private readonly findings: FindingRepository,
  ) {}

  /** Of all exercises in which the actor has a seat. */
  ofCity(actor: Actor, cityId: CityId): Promise<Finding[]> {
    return this.transaction.run(actor, () => this.findings.ofCity(cityId));
  }

  /** Throws NOT_FOUND `evaluation.finding-not-found`, also for one that the actor may not see. */
  get(actor: Actor, exerciseId: ExerciseId, id: FindingId): Promise<Finding> {
    return this.transaction.run(actor, () => this.findings.get(exerciseId, id));
  }
}
