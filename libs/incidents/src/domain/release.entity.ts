import { type CityId, hashOf, type Id, type LocalizedText, newId, type Tlp } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { factsOf, type NoteFacts } from './facts.ts';
import type { NoteContent } from './note-content.ts';

export type ReleaseId = Id<'IncidentRelease'>;
export type ThreadId = Id<'IncidentThread'>;

/** What the readers of a release are told. Nothing of where it came from stands here; that is known to its thread, which the source city alone sees. */
@Entity({ schema: 'incidents', name: 'release' })
export class IncidentRelease {
  @PrimaryColumn('uuid') readonly id: ReleaseId;
  /** The same for all releases of a note. */
  @Column('uuid', { name: 'thread_id' }) readonly threadId: ThreadId;
  @Column('integer') readonly number: number;
  @Column('text') readonly state: 'proposed' | 'released' | 'revoked';
  @Column('text') readonly tlp: Tlp;
  /** Null where the city gives its name. */
  @Column('text', { nullable: true }) readonly pseudonym: string | null;
  /** Null behind a pseudonym. */
  @Column('uuid', { name: 'city_id', nullable: true }) readonly cityId: CityId | null;
  @Column('jsonb') readonly title: LocalizedText;
  @Column('jsonb') readonly facts: NoteFacts;
  /** SHA-256 over all that its readers read. */
  @Column('text') readonly seal: string;
  /** The day: the hour could tell who. */
  @Column('date', { name: 'released_on', nullable: true }) readonly releasedOn: string | null;

  /** The city of the note, where the reader belongs to it; null for everybody else. */
  sourceCityId: CityId | null;
  /** Whether it was given to the reader by name, or to a city of the reader. */
  addressed: boolean;

  static proposed(thread: { readonly id: ThreadId; readonly cityId: CityId; readonly pseudonym: string | null }, number: number, tlp: Tlp, snapshot: NoteContent): IncidentRelease {
    const { id: threadId, pseudonym, cityId } = thread;
    const head = { threadId, number, tlp, pseudonym, cityId: pseudonym === null ? cityId : null };
    const told = { title: snapshot.title, facts: factsOf(snapshot), seal: hashOf({ ...head, snapshot }) };
    return Object.assign(new IncidentRelease(), { id: newId<ReleaseId>(), state: 'proposed', releasedOn: null, sourceCityId: cityId, addressed: false } as const, head, told);
  }
}
