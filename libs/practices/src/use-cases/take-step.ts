import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Idempotency, Transaction } from '#persistence';
import { practiceErrors } from '../domain/practice.errors.ts';
import { citiesOf } from '../domain/practice.policy.ts';
import { needsReason, stepTable } from '../domain/steps.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { ReviewRepository } from '../persistence/review.repository.ts';
import { StepMoves, type StepWish } from './step-moves.ts';

const longestComment = 20_000;

/** Leads a version through review. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly reviews: ReviewRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly moves: StepMoves,
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
    await this.moves[wish.step](actor, version, wish);
  }
}
