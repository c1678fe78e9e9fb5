import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Command } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { Turns } from './turns.ts';
import { type Receipt, WriteLog } from './write-log.ts';

/** Every move of a person in an exercise, from the director's to the participant's. */
@Injectable()
export class PlayExercise {
  private readonly turns = new Turns();

  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly log: WriteLog,
  ) {}

  execute(actor: Actor, id: ExerciseId, key: string, command: Command): Promise<Receipt> {
    return this.turns.take(id, () => this.transaction.run(actor, () => this.play(actor, id, key, command)));
  }

  private async play(actor: Actor, id: ExerciseId, key: string, command: Command): Promise<Receipt> {
    const member = await this.exercises.seatOf(actor, id);
    this.access.require(actor, 'act', member);
    const answered = await this.idempotency.begin<{ at: string; exerciseMs: number }>(actor.personId, key, { id, command });
    if (answered) return { at: new Date(answered.at), exerciseMs: answered.exerciseMs };
    const complete = command.type === 'start' ? { ...command, regimes: await this.exercises.regimesInPlay(id) } : command;
    return this.log.execute(id, complete, member.seat, { personId: actor.personId, key });
  }
}
