import type { ExerciseRole, Seat } from '#exercise-engine';
import type { CityId, ExerciseId, PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's seat in an exercise, with name and city as they were when seated. */
@Entity({ schema: 'exercises', name: 'member' })
export class Member {
  @PrimaryColumn('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId: PersonId;
  @Column('text') readonly name: string;
  @Column('uuid', { name: 'city_id', nullable: true }) readonly cityId: CityId | null;
  @Column('text') readonly role: ExerciseRole;
  /** Of participants only. */
  @Column('text', { nullable: true }) readonly team: string | null;
  @Column('timestamptz', { name: 'seated_at' }) readonly seatedAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) readonly removedAt: Date | null;

  get seat(): Seat {
    return { id: this.personId, name: this.name, role: this.role, team: this.team };
  }
}
