import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { CityId, ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import type { Finding, FindingId } from '../domain/finding.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';
import { FindingReaders } from './finding-readers.ts';

export type ReviewStep = 'submit' | 'approve' | 'send-back';

interface Review {
  readonly exerciseId: ExerciseId;
  readonly cityId: CityId;
  readonly step: ReviewStep;
  /** What the actor has before their eyes. */
  readonly seen: readonly SeenFinding[];
}

export interface SeenFinding {
  readonly id: FindingId;
  readonly version: number;
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
    private readonly readers: FindingReaders,
    private readonly findings: FindingRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** Takes all findings of a city one step further, none or all: nobody approves what they wrote themselves. Throws CONFLICT `evaluation.findings-changed` when they are not those that the actor has seen. */
  async execute(actor: Actor, key: string, review: Review): Promise<Finding[]> {
    const { exerciseId, cityId, step, seen } = review;
    await this.readers.require(actor, exerciseId);
    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { reviewFindings: review })) return;
      const { from, right, take } = steps[step];
      const waiting = (await this.findings.ofExercise(exerciseId)).filter(({ ownerCityId, state, withdrawnAt }) => ownerCityId === cityId && state === from && withdrawnAt === null);
      if (waiting.length === 0) throw reportErrors.nothingToReview();
      if (!areThose(waiting, seen)) throw reportErrors.findingsChanged();
      for (const finding of waiting) {
        this.access.require(actor, right, finding);
        await this.findings.save(take(finding, actor), finding);
      }
      await this.idempotency.finish(actor.personId, key, {});
    });
    return this.transaction.read(actor, () => this.findings.ofExercise(exerciseId));
  }
}

function areThose(waiting: readonly Finding[], seen: readonly SeenFinding[]): boolean {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  return versions.size === waiting.length && waiting.every(({ id, version }) => versions.get(id) === version);
}
