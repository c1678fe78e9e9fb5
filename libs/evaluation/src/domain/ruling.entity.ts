import type { ExerciseRole, JudgedExpectation } from '#exercise-engine';
import type { Member } from '#exercises';
import type { CityId, ExerciseId, PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { longestComment } from './rating.entity.ts';
import { ratingErrors } from './rating.errors.ts';

export type RuledJudgement = JudgedExpectation['judgement'] | 'not-applicable';

export interface GivenRuling {
  readonly exerciseId: ExerciseId;
  readonly expectation: string;
  readonly team: string;
  /** Null: what the log says counts again. */
  readonly judgement: RuledJudgement | null;
  readonly reason: string;
  /** Rulings on it that its author knows of. */
  readonly known: number;
}

/** What the staff say about an expectation against the judgement from the log. Rulings pile up, the last one counts, the log's stays beside it. */
@Entity({ schema: 'evaluation', name: 'ruling' })
export class Ruling {
  @PrimaryColumn('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  @PrimaryColumn('text') readonly expectation: string;
  @PrimaryColumn('text') readonly team: string;
  /** From 1, in order. */
  @PrimaryColumn('integer') readonly number: number;
  @Column('text', { nullable: true }) readonly judgement: RuledJudgement | null;
  @Column('text') readonly reason: string;
  @Column('uuid', { name: 'ruled_by' }) readonly ruledBy: PersonId;
  @Column('text', { name: 'ruler_name' }) readonly rulerName: string;
  @Column('uuid', { name: 'ruler_city_id', nullable: true }) readonly rulerCityId: CityId | null;
  @Column('text', { name: 'ruler_role' }) readonly rulerRole: ExerciseRole;
  @Column({ type: 'timestamptz', name: 'ruled_at', insert: false }) readonly ruledAt: Date;

  static of({ personId, name, cityId, role }: Member, { exerciseId, expectation, team, judgement, reason, known }: GivenRuling): Ruling {
    if (reason.trim() === '') throw ratingErrors.reasonMissing();
    if (reason.length > longestComment) throw ratingErrors.textTooLong(longestComment);
    return Object.assign(new Ruling(), {
      exerciseId,
      expectation,
      team,
      number: known + 1,
      judgement,
      reason: reason.trim(),
      ruledBy: personId,
      rulerName: name,
      rulerCityId: cityId,
      rulerRole: role,
    });
  }
}
