import type { PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TopicGroup } from './topics.ts';

export const mailRhythms = ['none', 'at-once', 'daily', 'weekly'] as const;
export type MailRhythm = (typeof mailRhythms)[number];

/** For whoever has chosen nothing. */
export const mailByDefault: Readonly<Record<TopicGroup, MailRhythm>> = { practice: 'daily', incident: 'at-once' };

/** When a person gets mail of a group of topics. */
@Entity({ schema: 'network', name: 'mail_preference' })
export class MailPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId: PersonId;
  @PrimaryColumn('text') readonly topics: TopicGroup;
  @Column('text') readonly mail: MailRhythm;

  static of(personId: PersonId, topics: TopicGroup, mail: MailRhythm): MailPreference {
    return Object.assign(new MailPreference(), { personId, topics, mail });
  }
}
