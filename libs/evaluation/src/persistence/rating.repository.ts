import { Injectable } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { sqlStateOf, Transaction } from '#persistence';
import { Rating } from '../domain/rating.entity.ts';
import { ratingErrors } from '../domain/rating.errors.ts';

/** Of a rating, a later version of the same rater, or a later official mark. */
const newer = `newer.exercise_id = rating.exercise_id and newer.objective = rating.objective and newer.team = rating.team and newer.kind = rating.kind
  and (newer.kind = 'official' or newer.rater_id = rating.rater_id) and newer.version > rating.version`;
const mostReplaced = 100;

@Injectable()
export class RatingRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The ratings that count: of each rater the last version, and the official ones, as far as the reader may see them. */
  ofExercise(exerciseId: ExerciseId): Promise<Rating[]> {
    return this.ofExercises([exerciseId]);
  }

  async ofExercises(exerciseIds: readonly ExerciseId[]): Promise<Rating[]> {
    return (await this.rows())
      .createQueryBuilder('rating')
      .where('rating.exerciseId = any(:exerciseIds)', { exerciseIds })
      .andWhere(
        `not exists (select from evaluation.rating newer where ${newer})`,
      )
      .orderBy('rating.raterName')
      .addOrderBy('rating.raterId')
      .getMany();
  }

  /** Those of one objective and one team that another version has replaced, the newest first. */
  async replaced(exerciseId: ExerciseId, objective: string, team: string): Promise<Rating[]> {
    return (await this.rows())
      .createQueryBuilder('rating')
      .where({ exerciseId, objective, team })
      .andWhere(`exists (select from evaluation.rating newer where ${newer})`)
      .orderBy('rating.ratedAt', 'DESC')
      .take(mostReplaced)
      .getMany();
  }

  /** Throws CONFLICT if it replaces another version than the last, BAD_USER_INPUT if its evidence is not in the log. */
  async add(rating: Rating): Promise<void> {
    try {
      await (await this.rows()).createQueryBuilder().insert().values(rating).updateEntity(false).execute();
    } catch (error) {
      if (sqlStateOf(error) === '23505') throw ratingErrors.ratingChanged();
      if (sqlStateOf(error) === '23503') throw ratingErrors.evidenceBeyondLog();
      throw error;
    }
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Rating);
  }
}
