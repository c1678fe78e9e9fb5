import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { AuditChain, Idempotency, Transaction } from '#persistence';
import { practiceErrors } from '../domain/practice.errors.ts';
import { citiesOf, writesFor } from '../domain/practice.policy.ts';
import { type CheckAnswers, needsReason, openChecks, type Step, stepTable } from '../domain/steps.ts';
import { unpublishable } from '../domain/translations.ts';
import type { PracticeId, PracticeVersion } from '../domain/version.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { ReviewRepository } from '../persistence/review.repository.ts';

const longestComment = 20_000;

export interface StepWish {
  readonly step: Step;
  readonly comment: string;
  readonly checks: CheckAnswers;
}

/** Leads a version through review. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly reviews: ReviewRepository,
    private readonly access: Access,
    private readonly audit: AuditChain,
    private readonly idempotency: Idempotency,
  ) {}

  /** A reviewer comes from another city and has no part in it; nothing is published that lacks a required language. */
  execute(actor: Actor, key: string, id: PracticeId, wish: StepWish): Promise<PracticeVersion> {
    if (needsReason.includes(wish.step) && wish.comment.trim() === '') throw practiceErrors.reasonMissing();
    if (wish.comment.length > longestComment) throw practiceErrors.textTooLong(longestComment);
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin(actor.personId, key, { takeStep: { id, wish } });
      if (!answered) await this.take(actor, await this.practices.get(id), wish);
      await this.idempotency.finish(actor.personId, key, { id });
      return this.practices.get(id);
    });
  }

  private async take(actor: Actor, version: PracticeVersion, wish: StepWish): Promise<void> {
    const { from, action } = stepTable[wish.step];
    const isOwn = version.ownerCityId !== null && citiesOf(actor).includes(version.ownerCityId);
    if (action === 'review' && (isOwn || (await this.reviews.hasPart(version.id, actor.personId)))) throw practiceErrors.ownWork();
    this.access.require(actor, action, version);
    const state = await this.reviews.lock(version.id);
    if (!from.includes(state)) throw practiceErrors.wrongState(state);
    await this.reviews.note(version.id, wish, actor);
    await this.move(actor, version, wish);
  }

  private async move(actor: Actor, version: PracticeVersion, { step, comment, checks }: StepWish): Promise<void> {
    const { id, workId, tlp, ownerCityId, contentHash } = version;
    if (step === 'submit') {
      if (tlp === 'TLP:AMBER+STRICT') throw practiceErrors.staysHome(tlp);
      return this.reviews.submit(id);
    }
    if (step === 'request-changes') return this.reviews.requestChanges(id);
    if (step === 'approve') {
      const open = openChecks(checks);
      const city = writesFor(actor).find((candidate) => candidate === actor.homeCityId) ?? writesFor(actor)[0];
      if (open.length > 0) throw practiceErrors.checksOpen(open);
      if (!city) throw practiceErrors.noCity();
      return this.reviews.approve(id, city);
    }
    if (step === 'publish') {
      const lacking = unpublishable(await this.practices.contentOf(id));
      if (lacking.length > 0) throw practiceErrors.languageMissing(lacking.map(({ part, locale, state }) => ({ part, locale, state })));
      await this.reviews.publish(id, workId);
    } else await this.reviews.withdraw(id, comment);
    await this.audit.append(ownerCityId ?? 'network', `practice-${stepTable[step].to}`, id, { contentHash });
  }
}
