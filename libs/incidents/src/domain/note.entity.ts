import { type CityId, hashOf, type Id, type LocalizedText, newId, type PersonId, type Tlp } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { factsOf, type NoteFacts } from './facts.ts';
import type { NoteContent } from './note-content.ts';

export type NoteId = Id<'IncidentNote'>;

/** An incident note without its content. Its label is the law: see `incident.policy.ts` and the policies of its table. */
@Entity({ schema: 'incidents', name: 'note' })
export class IncidentNote {
  @PrimaryColumn('uuid') readonly id: NoteId;
  @Column('uuid', { name: 'city_id' }) readonly cityId: CityId;
  @Column('text') readonly reference: string;
  @Column('text') readonly tlp: Tlp;
  @Column('jsonb') readonly title: LocalizedText;
  @Column('jsonb') readonly facts: NoteFacts;
  @Column('text', { name: 'content_hash' }) readonly contentHash: string;
  @Column('integer') readonly revision: number;
  /** It came from an exercise. That is said for ever, and it never leaves the city. */
  @Column('boolean') readonly exercise: boolean;
  @Column('date', { name: 'retain_until', nullable: true }) readonly retainUntil: string | null;
  @Column('uuid', { name: 'created_by' }) readonly createdBy: PersonId;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'changed_at' }) readonly changedAt: Date;

  /** Whether the reader is one of those whom TLP:RED names. */
  named: boolean;

  get isRed(): boolean {
    return this.tlp === 'TLP:RED';
  }

  /** For the city alone, until its CISO decides otherwise. */
  static of(cityId: CityId, reference: string, content: NoteContent, exercise: boolean, createdBy: PersonId, now: Date): IncidentNote {
    const head = { id: newId<NoteId>(), cityId, reference, tlp: 'TLP:AMBER+STRICT', revision: 1, exercise, createdBy, createdAt: now, changedAt: now, named: false } as const;
    return Object.assign(new IncidentNote(), head, toldOf(content));
  }
}

/** What is kept of a content beside it. */
export function toldOf(content: NoteContent): Pick<IncidentNote, 'title' | 'facts' | 'contentHash' | 'retainUntil'> {
  return { title: content.title, facts: factsOf(content), contentHash: hashOf(content), retainUntil: content.personalData?.retainUntil ?? null };
}
