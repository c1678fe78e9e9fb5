import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ExerciseId, PersonId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import type { Exercise } from '../domain/exercise.entity.ts';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { WriteLog } from './write-log.ts';

@Injectable()
export class RemoveMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly log: WriteLog,
  ) {}

  /** Ends the person's open screens of the exercise within two seconds. What they did stays in the log. */
  async execute(actor: Actor, key: string, exerciseId: ExerciseId, personId: PersonId): Promise<Exercise> {
    await this.transaction.run(actor, () => this.remove(actor, key, exerciseId, personId));
    return this.transaction.read(actor, () => this.exercises.get(exerciseId));
  }

  private async remove(actor: Actor, key: string, exerciseId: ExerciseId, personId: PersonId): Promise<void> {
    const own = await this.exercises.seatOf(actor, exerciseId);
    this.access.require(actor, 'direct', own);
    if (await this.idempotency.begin(actor.personId, key, { removeMember: { exerciseId, personId } })) return;
    const member = await this.exercises.member(exerciseId, personId);
    if (!member) throw exerciseErrors.memberNotFound();

    await this.exercises.remove(exerciseId, personId);
    await this.idempotency.finish(actor.personId, key, {});
    const { id, name, role, team } = member.seat;
    await this.log.execute(exerciseId, { type: 'remove-member', member: { id, name, role }, team }, own.seat, null);
    await this.exercises.requireDirector(exerciseId);
  }
}
