import type { ExerciseRole } from '#exercise-engine';
import type { Member } from '#exercises';
import type { CityId, ExerciseId, PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ratingErrors } from './rating.errors.ts';

/** Performed without challenges, with some, with major challenges, unable to be performed; best first. */
export const marks = ['P', 'S', 'M', 'U'] as const;
export type Mark = (typeof marks)[number];

/** `official`: the one mark that goes into the report, set by directors. */
export type RatingKind = 'rater' | 'official';

export const longestComment = 20_000;

export interface GivenRating {
  readonly exerciseId: ExerciseId;
  readonly objective: string;
  readonly team: string;
  /** Null when it could not be observed. */
  readonly mark: Mark | null;
  readonly comment: string;
  /** Evidence: numbers of the log, both included. */
  readonly evidence: { readonly fromSeq: number; readonly toSeq: number } | null;
  /** Of the rating that this one replaces; 0 for the first. */
  readonly version: number;
}

/** What a rater thinks of one objective and one team, with name, city and role as they were. Rows never change: a new version replaces the one before. */
@Entity({ schema: 'evaluation', name: 'rating' })
export class Rating {
  @PrimaryColumn('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  @PrimaryColumn('text') readonly objective: string;
  @PrimaryColumn('text') readonly team: string;
  @PrimaryColumn('text') readonly kind: RatingKind;
  @PrimaryColumn('uuid', { name: 'rater_id' }) readonly raterId: PersonId;
  @PrimaryColumn('integer') readonly version: number;
  @Column('text', { name: 'rater_name' }) readonly raterName: string;
  @Column('uuid', { name: 'rater_city_id', nullable: true }) readonly raterCityId: CityId | null;
  @Column('text', { name: 'rater_role' }) readonly raterRole: ExerciseRole;
  @Column('text', { nullable: true }) readonly mark: Mark | null;
  @Column('text') readonly comment: string;
  @Column('integer', { name: 'from_seq', nullable: true }) readonly fromSeq: number | null;
  @Column('integer', { name: 'to_seq', nullable: true }) readonly toSeq: number | null;
  @Column({ type: 'timestamptz', name: 'rated_at', insert: false }) readonly ratedAt: Date;

  static of({ personId, name, cityId, role }: Member, kind: RatingKind, { exerciseId, objective, team, mark, comment, evidence, version }: GivenRating): Rating {
    if (comment.length > longestComment) throw ratingErrors.textTooLong(longestComment);
    if (evidence && (evidence.fromSeq < 1 || evidence.fromSeq > evidence.toSeq)) throw ratingErrors.evidenceBeyondLog();
    return Object.assign(new Rating(), {
      exerciseId,
      objective,
      team,
      kind,
      raterId: personId,
      version: version + 1,
      raterName: name,
      raterCityId: cityId,
      raterRole: role,
      mark,
      comment: comment.trim(),
      fromSeq: evidence?.fromSeq ?? null,
      toSeq: evidence?.toSeq ?? null,
    });
  }
}
