import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { CityId, ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import type { Finding } from '../domain/finding.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';
import { requireReadable } from './require-readable.ts';

export type ReviewStep = 'submit' | 'approve' | 'send-back';

interface Review {
  readonly exerciseId: ExerciseId;
  readonly cityId: CityId;
  readonly step: ReviewStep;
}

const steps = {
  submit: { from: 'draft', right: 'write', take: (finding: Finding) => finding.submitted() },
  approve: { from: 'in-review', right: 'approve', take: (finding: Finding, { personId }: Actor) => finding.approved(personId) },
  'send-back': { from: 'in-review', right: 'approve', take: (finding: Finding) => finding.sentBack() },
} as const;

@Injectable()
export class ReviewFindings {
  constructor(
    private readonly transaction: Transaction,
    private readonly read: ReadDebrief,
    private readonly findings: FindingRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** Takes all findings of a city one step further, as far as the actor may see them. None or all: nobody approves what they wrote themselves. */
  async execute(actor: Actor, key: string, review: Review): Promise<Finding[]> {
    const { exerciseId, cityId, step } = review;
    const { seat, exercise } = await this.read.look(actor, exerciseId);
    requireReadable(this.access, actor, seat, exercise);
    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { reviewFindings: review })) return;
      const { from, right, take } = steps[step];
      const waiting = (await this.findings.ofExercise(exerciseId)).filter(({ ownerCityId, state }) => ownerCityId === cityId && state === from);
      if (waiting.length === 0) throw reportErrors.nothingToReview();
      for (const finding of waiting) {
        this.access.require(actor, right, finding);
        await this.findings.save(take(finding, actor), finding);
      }
      await this.idempotency.finish(actor.personId, key, {});
    });
    return this.transaction.read(actor, () => this.findings.ofExercise(exerciseId));
  }
}
