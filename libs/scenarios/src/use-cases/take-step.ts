import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { lintScenario } from '#exercise-engine';
import type { ScenarioId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { type Step, stepTable } from '../domain/steps.ts';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import { ReviewRepository } from '../persistence/review.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { AttachFiles } from './attach-files.ts';

const longestComment = 20_000;

/** Leads a version through review. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly reviews: ReviewRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly attachments: AttachFiles,
  ) {}

  /** Whoever asks for changes says which. Nobody approves what they wrote, and nothing is published in which the linter finds errors. */
  execute(actor: Actor, key: string, id: ScenarioId, step: Step, comment: string): Promise<ScenarioVersion> {
    if (step === 'request-changes' && comment.trim() === '') throw scenarioErrors.commentMissing();
    if (comment.length > longestComment) throw scenarioErrors.commentTooLong(longestComment);
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin(actor.personId, key, { takeStep: { id, step, comment } });
      if (!answered) await this.take(actor, id, step, comment);
      await this.idempotency.finish(actor.personId, key, { id });
      return this.scenarios.get(id);
    });
  }

  private async take(actor: Actor, id: ScenarioId, step: Step, comment: string): Promise<void> {
    const { from, to, action } = stepTable[step];
    this.access.require(actor, action, await this.scenarios.get(id));
    const state = await this.reviews.lock(id);
    if (!from.includes(state)) throw scenarioErrors.wrongState(state);
    if (step === 'approve' && (await this.reviews.hasPart(id, actor.personId))) throw scenarioErrors.ownWork();
    if (step === 'publish') {
      const errors = lintScenario(await this.scenarios.contentOf(id)).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw scenarioErrors.hasErrors(errors.length);
    }
    if (step === 'submit') await this.attachments.tidy(id, await this.scenarios.contentOf(id));
    await this.reviews.take(id, step, to, comment, actor);
  }
}
