import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ExerciseRole } from '#exercise-engine';
import { PersonRepository } from '#identity';
import type { ExerciseId, PersonId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import type { Exercise } from '../domain/exercise.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';
import { WriteLog } from './write-log.ts';

interface Seating {
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
  readonly role: ExerciseRole;
  readonly team: string | null;
}

@Injectable()
export class SeatMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly exercises: ExerciseRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly log: WriteLog,
  ) {}

  /** Gives a person a role, and participants a team; also during play. Somebody who has a seat changes it. */
  async execute(actor: Actor, key: string, seating: Seating): Promise<Exercise> {
    await this.transaction.run(actor, () => this.seat(actor, key, seating));
    return this.transaction.read(actor, () => this.exercises.get(seating.exerciseId));
  }

  private async seat(actor: Actor, key: string, seating: Seating): Promise<void> {
    const { exerciseId, personId, role, team } = seating;
    const own = await this.exercises.seatOf(actor, exerciseId);
    this.access.require(actor, 'direct', own);
    if (await this.idempotency.begin(actor.personId, key, { seatMember: seating })) return;
    const exercise = await this.exercises.get(exerciseId);
    if ((role === 'participant') !== (team !== null)) throw exerciseErrors.teamOnlyForParticipants();
    if (team !== null && !exercise.teams.some((slot) => slot.key === team)) throw exerciseErrors.teamUnknown();
    const seated = await this.exercises.member(exerciseId, personId);
    const person = seated ?? (await this.people.directory()).find(({ id }) => id === personId);
    if (!person) throw exerciseErrors.personNotFound();

    await this.exercises.seat({ exerciseId, personId, name: person.name, cityId: person.cityId, role, team });
    await this.idempotency.finish(actor.personId, key, {});
    await this.log.execute(exerciseId, { type: 'seat-member', member: { id: personId, name: person.name, role }, team }, own.seat, null);
    await this.exercises.requireDirector(exerciseId);
  }
}
