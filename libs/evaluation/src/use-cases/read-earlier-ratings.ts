import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { Rating } from '../domain/rating.entity.ts';
import { sightOf } from '../domain/sight.ts';
import { RatingRepository } from '../persistence/rating.repository.ts';

@Injectable()
export class ReadEarlierRatings {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly ratings: RatingRepository,
  ) {}

  /** What ratings of one objective and one team said before they were changed; for the staff, none for others. */
  async execute(actor: Actor, id: ExerciseId, objective: string, team: string): Promise<readonly Rating[]> {
    const { seat, exercise } = await this.debrief.look(actor, id);
    this.access.require(actor, 'evaluate', seat);
    return sightOf(seat, exercise).isStaff ? this.transaction.read(actor, () => this.ratings.replaced(id, objective, team)) : [];
  }
}
