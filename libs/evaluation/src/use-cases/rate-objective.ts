import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { type GivenRating, Rating, type RatingKind } from '../domain/rating.entity.ts';
import { ratingErrors } from '../domain/rating.errors.ts';
import { RatingRepository } from '../persistence/rating.repository.ts';

@Injectable()
export class RateObjective {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly ratings: RatingRepository,
  ) {}

  /** From the start of play on. Each rater has one rating for an objective and a team; directors share the official one. */
  async execute(actor: Actor, key: string, kind: RatingKind, given: GivenRating): Promise<ExerciseId> {
    const { exerciseId, objective, team } = given;
    const { seat, exercise, scenario } = await this.debrief.look(actor, exerciseId);
    this.access.require(actor, kind === 'official' ? 'direct' : 'observe', seat);
    if (exercise.startedAt === null) throw ratingErrors.notStarted();
    if (!scenario.objectives.some((known) => known.key === objective)) throw ratingErrors.objectiveUnknown();
    if (!exercise.teams.some((known) => known.key === team)) throw ratingErrors.teamUnknown();
    const rating = Rating.of(seat, kind, given);

    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { rateObjective: { kind, ...given } })) return;
      await this.ratings.add(rating);
      await this.idempotency.finish(actor.personId, key, {});
    });
    return exerciseId;
  }
}
