import type { Id, PersonId, Subject, SubjectKind } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowLevel } from './topics.ts';

/** That a person wants to hear of a subject, or does not. Nobody else knows. */
@Entity({ schema: 'network', name: 'follow' })
export class Follow {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId: PersonId;
  @PrimaryColumn('text') readonly kind: SubjectKind;
  @PrimaryColumn('uuid', { name: 'subject_id' }) readonly subjectId: Id<string>;
  @Column('text') readonly level: FollowLevel;

  static of(personId: PersonId, { kind, id }: Subject, level: FollowLevel): Follow {
    return Object.assign(new Follow(), { personId, kind, subjectId: id, level });
  }
}
