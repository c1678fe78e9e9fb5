import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { FileId } from '#files';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';

@Injectable()
export class ReadDelivered {
  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly access: Access,
  ) {}

  /** The file with this hash that came with an inject: for the staff at any time, for participants once their team has got it. Throws NOT_FOUND and FORBIDDEN. */
  execute(actor: Actor, id: ExerciseId, sha256: string): Promise<FileId> {
    return this.transaction.read(actor, async () => {
      this.access.require(actor, 'act', await this.exercises.seatOf(actor, id));
      return this.exercises.fileOf(await this.exercises.get(id), sha256);
    });
  }
}
