import { Injectable } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { sqlStateOf, Transaction } from '#persistence';
import { ratingErrors } from '../domain/rating.errors.ts';
import { Ruling } from '../domain/ruling.entity.ts';

@Injectable()
export class RulingRepository {
  constructor(private readonly transaction: Transaction) {}

  /** All of them, of each expectation and team in order: the last one counts. */
  async ofExercise(exerciseId: ExerciseId): Promise<Ruling[]> {
    return (await this.rows()).find({ where: { exerciseId }, order: { expectation: 'ASC', team: 'ASC', number: 'ASC' } });
  }

  /** Throws CONFLICT if another one came first. */
  async add(ruling: Ruling): Promise<void> {
    try {
      await (await this.rows()).createQueryBuilder().insert().values(ruling).updateEntity(false).execute();
    } catch (error) {
      throw sqlStateOf(error) === '23505' ? ratingErrors.rulingChanged() : error;
    }
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(Ruling);
  }
}
