import { Injectable } from '@nestjs/common';
import { type CityId, DomainError, type PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { NoteContent } from '../domain/note-content.ts';
import type { NoteId } from '../domain/note.entity.ts';
import type { Redaction } from '../domain/redaction.ts';
import { IncidentRelease, type ReleaseId, type ThreadId } from '../domain/release.entity.ts';

const mostListed = 500;

export interface Thread {
  readonly id: ThreadId;
  readonly cityId: CityId;
  readonly noteId: NoteId;
  readonly pseudonym: string | null;
}

/** Whom a release is for: of AMBER cities, of RED persons, of all others everybody in the network. */
export interface Audience {
  readonly cities: readonly CityId[];
  readonly persons: readonly PersonId[];
}

/** What the source city alone knows of a release. */
export interface ReleaseSource {
  readonly noteId: NoteId;
  readonly noteRevision: number;
  readonly redaction: Redaction;
  readonly proposedBy: PersonId;
  readonly proposedAt: Date;
  readonly approvedBy: PersonId | null;
  readonly approvedAt: Date | null;
  readonly revokedAt: Date | null;
}

@Injectable()
export class ReleaseRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: ReleaseId): Promise<IncidentRelease> {
    const release = await (await this.releases()).findOneBy({ id });
    if (!release) throw incidentErrors.notFound();
    await this.tellReaders([release]);
    return release;
  }

  /** Those that the person of this transaction may know of. By day and then by chance: the order within a day could tell who was first. */
  async all(): Promise<IncidentRelease[]> {
    const releases = await (await this.releases()).find({ order: { releasedOn: { direction: 'DESC', nulls: 'FIRST' }, id: 'ASC' }, take: mostListed });
    await this.tellReaders(releases);
    return releases;
  }

  async ofNote(noteId: NoteId): Promise<IncidentRelease[]> {
    const thread = await this.threadOf(noteId);
    if (!thread) return [];
    const releases = await (await this.releases()).find({ where: { threadId: thread.id }, order: { number: 'DESC' } });
    await this.tellReaders(releases);
    return releases;
  }

  async snapshotOf(id: ReleaseId): Promise<NoteContent> {
    const [row] = await this.transaction.query<{ snapshot: NoteContent }>('select snapshot from incidents.release where id = $1', [id]);
    if (!row) throw incidentErrors.notFound();
    return row.snapshot;
  }

  /** The state, which nobody else changes until this transaction ends. Throws FORBIDDEN when the person may not move it. */
  async lock(id: ReleaseId): Promise<IncidentRelease['state']> {
    const [row] = await this.transaction.query<{ state: IncidentRelease['state'] }>('select state from incidents.release where id = $1 for no key update', [id]);
    if (!row) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'write' });
    return row.state;
  }

  async threadOf(noteId: NoteId): Promise<Thread | null> {
    const [thread] = await this.transaction.query<Thread>('select id, city_id as "cityId", note_id as "noteId", pseudonym from incidents.thread where note_id = $1', [noteId]);
    return thread ?? null;
  }

  async begin({ id, cityId, noteId, pseudonym }: Thread): Promise<void> {
    await this.transaction.query('insert into incidents.thread (id, city_id, note_id, pseudonym) values ($1, $2, $3, $4)', [id, cityId, noteId, pseudonym]);
  }

  async add(release: IncidentRelease, snapshot: NoteContent, source: { readonly noteRevision: number; readonly redaction: Redaction; readonly proposedBy: PersonId }, { cities, persons }: Audience): Promise<void> {
    const { id, threadId, number, state, tlp, pseudonym, cityId, title, facts, seal } = release;
    await this.transaction.query(
      'insert into incidents.release (id, thread_id, number, state, tlp, pseudonym, city_id, title, facts, snapshot, seal) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [id, threadId, number, state, tlp, pseudonym, cityId, title, facts, JSON.stringify(snapshot), seal],
    );
    await this.transaction.query('insert into incidents.release_source (release_id, note_revision, redaction, proposed_by) values ($1, $2, $3, $4)', [id, source.noteRevision, JSON.stringify(source.redaction), source.proposedBy]);
    await this.transaction.query('insert into incidents.audience (release_id, city_id) select $1, unnest($2::uuid[])', [id, cities]);
    await this.transaction.query('insert into incidents.audience (release_id, person_id) select $1, unnest($2::uuid[])', [id, persons]);
  }

  async approve(id: ReleaseId, by: PersonId): Promise<void> {
    await this.transaction.query('update incidents.release_source set approved_by = $2, approved_at = clock_timestamp() where release_id = $1', [id, by]);
    await this.transaction.query(`update incidents.release set state = 'released', released_on = current_date where id = $1`, [id]);
  }

  async revoke(id: ReleaseId, by: PersonId): Promise<void> {
    await this.transaction.query('update incidents.release_source set revoked_by = $2, revoked_at = clock_timestamp() where release_id = $1', [id, by]);
    await this.transaction.query(`update incidents.release set state = 'revoked' where id = $1`, [id]);
  }

  /** Null for everybody outside the source city. */
  async sourceOf(id: ReleaseId): Promise<ReleaseSource | null> {
    const [source] = await this.transaction.query<ReleaseSource>(
      `select t.note_id as "noteId", s.note_revision as "noteRevision", s.redaction, s.proposed_by as "proposedBy", s.proposed_at as "proposedAt", s.approved_by as "approvedBy", s.approved_at as "approvedAt", s.revoked_at as "revokedAt"
       from incidents.release_source s join incidents.release r on r.id = s.release_id join incidents.thread t on t.id = r.thread_id where s.release_id = $1`,
      [id],
    );
    return source ?? null;
  }

  async audienceOf(id: ReleaseId): Promise<Audience> {
    const rows = await this.transaction.query<{ cityId: CityId | null; personId: PersonId | null }>('select city_id as "cityId", person_id as "personId" from incidents.audience where release_id = $1', [id]);
    return { cities: rows.flatMap(({ cityId }) => cityId ?? []), persons: rows.flatMap(({ personId }) => personId ?? []) };
  }

  /** Whether all of them can be named as readers. */
  async areActive(persons: readonly PersonId[]): Promise<boolean> {
    const [row] = await this.transaction.query<{ all: boolean | null }>('select bool_and(incidents.is_active(person)) as all from unnest($1::uuid[]) person', [persons]);
    return row?.all === true;
  }

  private async tellReaders(releases: readonly IncidentRelease[]): Promise<void> {
    const threads = await this.transaction.query<{ id: ThreadId; cityId: CityId }>('select id, city_id as "cityId" from incidents.thread where id = any($1)', [releases.map(({ threadId }) => threadId)]);
    const addressed = await this.transaction.query<{ id: ReleaseId }>(
      `select r.id from incidents.release r where r.id = any($1) and case r.tlp when 'TLP:AMBER' then r.id in (select incidents.releases_for_cities()) when 'TLP:RED' then r.id in (select incidents.releases_for_person()) end`,
      [releases.map(({ id }) => id)],
    );
    for (const release of releases) {
      release.sourceCityId = threads.find(({ id }) => id === release.threadId)?.cityId ?? null;
      release.addressed = addressed.some(({ id }) => id === release.id);
    }
  }

  private async releases() {
    return (await this.transaction.manager()).getRepository(IncidentRelease);
  }
}
