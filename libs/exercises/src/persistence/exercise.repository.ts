import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId, PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { IsNull } from 'typeorm';
import { Exercise } from '../domain/exercise.entity.ts';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { Member } from '../domain/member.entity.ts';

@Injectable()
export class ExerciseRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: ExerciseId): Promise<Exercise> {
    const exercise = await (await this.transaction.manager()).getRepository(Exercise).findOneBy({ id });
    if (!exercise) throw exerciseErrors.notFound();
    return exercise;
  }

  /** Those in which the person of this transaction has a seat. */
  async visible(): Promise<Exercise[]> {
    return (await this.transaction.manager()).getRepository(Exercise).find({ order: { createdAt: 'DESC' }, take: 200 });
  }

  async add(exercise: Exercise): Promise<void> {
    await (await this.transaction.manager()).getRepository(Exercise).insert(exercise);
  }

  async members(exerciseIds: readonly ExerciseId[]): Promise<Member[]> {
    return (await this.memberRows())
      .createQueryBuilder('member')
      .where('member.exerciseId = any(:exerciseIds) and member.removedAt is null', { exerciseIds })
      .orderBy('member.team')
      .addOrderBy('member.name')
      .getMany();
  }

  async member(exerciseId: ExerciseId, personId: PersonId): Promise<Member | null> {
    return (await this.memberRows()).findOneBy({ exerciseId, personId, removedAt: IsNull() });
  }

  /** The actor's own seat. An exercise without one looks like one that does not exist. */
  async seatOf(actor: Actor, exerciseId: ExerciseId): Promise<Member> {
    const member = await this.member(exerciseId, actor.personId);
    if (!member) throw exerciseErrors.notFound();
    return member;
  }

  async seat({ exerciseId, personId, name, cityId, role, team }: Pick<Member, 'exerciseId' | 'personId' | 'name' | 'cityId' | 'role' | 'team'>): Promise<void> {
    await this.transaction.query(
      `insert into exercises.member (exercise_id, person_id, name, city_id, role, team) values ($1, $2, $3, $4, $5, $6)
       on conflict (exercise_id, person_id) do update set name = excluded.name, role = excluded.role, team = excluded.team, removed_at = null, seated_at = now()`,
      [exerciseId, personId, name, cityId, role, team],
    );
  }

  async remove(exerciseId: ExerciseId, personId: PersonId): Promise<void> {
    await this.transaction.query('update exercises.member set removed_at = clock_timestamp() where exercise_id = $1 and person_id = $2', [exerciseId, personId]);
  }

  private async memberRows() {
    return (await this.transaction.manager()).getRepository(Member);
  }
}
