import { Injectable } from '@nestjs/common';
import { DomainError, type PersonId, type Tlp } from '#kernel';
import { Transaction } from '#persistence';
import { IsNull, Not } from 'typeorm';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { NoteContent } from '../domain/note-content.ts';
import { IncidentNote, type NoteId, toldOf } from '../domain/note.entity.ts';
import { drawReference } from '../domain/reference.ts';

const mostListed = 500;

export interface NoteChange {
  readonly revision: number;
  readonly personId: PersonId;
  /** Empty for the clock that forgets personal data in the name of the person. */
  readonly name: string;
  readonly at: Date;
  readonly tlp: Tlp;
  /** Null once personal data in it had to be forgotten. */
  readonly content: NoteContent | null;
}

@Injectable()
export class NoteRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: NoteId): Promise<IncidentNote> {
    const note = await (await this.notes()).findOneBy({ id });
    if (!note) throw incidentErrors.notFound();
    await this.tellNamed([note]);
    return note;
  }

  /** Those that the person of this transaction may know of, the last changed first. */
  async all(): Promise<IncidentNote[]> {
    const notes = await (await this.notes()).find({ order: { changedAt: 'DESC' }, take: mostListed });
    await this.tellNamed(notes);
    return notes;
  }

  async contentOf(id: NoteId): Promise<NoteContent> {
    const [row] = await this.transaction.query<{ content: NoteContent }>('select content from incidents.note where id = $1', [id]);
    if (!row) throw incidentErrors.notFound();
    return row.content;
  }

  /** As it stands, and nobody else changes it until this transaction ends. Throws FORBIDDEN when the person may not write it. */
  async lock(id: NoteId): Promise<{ readonly content: NoteContent; readonly revision: number }> {
    const [row] = await this.transaction.query<{ content: NoteContent; revision: number }>('select content, revision from incidents.note where id = $1 for no key update', [id]);
    if (!row) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'write' });
    return row;
  }

  /** Takes another number when that of the note is taken, be it by a note that the person may not know of. */
  async add(note: IncidentNote, content: NoteContent, name: string): Promise<void> {
    const { id, cityId, tlp, title, facts, contentHash, revision, exercise, retainUntil, createdBy, createdAt } = note;
    for (let reference = note.reference, added = 0; added === 0; reference = drawReference(createdAt)) {
      const rows = await this.transaction.query(
        `insert into incidents.note (id, city_id, reference, tlp, title, facts, content, content_hash, revision, exercise, retain_until, created_by, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) on conflict (reference) do nothing returning id`,
        [id, cityId, reference, tlp, title, facts, JSON.stringify(content), contentHash, revision, exercise, retainUntil, createdBy, createdAt],
      );
      added = rows.length;
    }
    await this.remember(id, createdBy, name);
  }

  /** The next revision. */
  async save(id: NoteId, content: NoteContent, by: { readonly personId: PersonId; readonly name: string }): Promise<void> {
    const { title, facts, contentHash, retainUntil } = toldOf(content);
    await this.transaction.query(
      `update incidents.note set content = $2, title = $3, facts = $4, content_hash = $5, retain_until = $6, revision = revision + 1, changed_at = clock_timestamp() where id = $1`,
      [id, JSON.stringify(content), title, facts, contentHash, retainUntil],
    );
    await this.remember(id, by.personId, by.name);
  }

  /** The label, with the persons whom TLP:RED names. */
  async mark(id: NoteId, tlp: Tlp, recipients: readonly PersonId[], by: { readonly personId: PersonId; readonly name: string }): Promise<void> {
    await this.transaction.query('insert into incidents.recipient (note_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, recipients]);
    await this.transaction.query('update incidents.note set tlp = $2, revision = revision + 1, changed_at = clock_timestamp() where id = $1', [id, tlp]);
    await this.transaction.query('delete from incidents.recipient where note_id = $1 and person_id <> all($2::uuid[])', [id, recipients]);
    await this.remember(id, by.personId, by.name);
  }

  async recipientsOf(id: NoteId): Promise<PersonId[]> {
    const rows = await this.transaction.query<{ personId: PersonId }>('select person_id as "personId" from incidents.recipient where note_id = $1 order by person_id', [id]);
    return rows.map(({ personId }) => personId);
  }

  /** The newest first. */
  historyOf(id: NoteId): Promise<NoteChange[]> {
    return this.transaction.query('select revision, person_id as "personId", name, at, tlp, content from incidents.change where note_id = $1 order by revision desc', [id]);
  }

  /** What earlier revisions said. That they were there, by whom and with which hash, stays. */
  async forgetEarlier(id: NoteId): Promise<void> {
    await this.transaction.query('update incidents.change c set content = null from incidents.note n where n.id = $1 and c.note_id = n.id and c.revision < n.revision and c.content is not null', [id]);
  }

  /** Whose personal data must go, and in whose name. */
  due(): Promise<{ noteId: NoteId; personId: PersonId }[]> {
    return this.transaction.query('select note_id as "noteId", person_id as "personId" from incidents.due_notes()');
  }

  /** Those in which somebody flagged personal data. */
  async flagged(): Promise<IncidentNote[]> {
    const notes = await (await this.notes()).find({ where: { retainUntil: Not(IsNull()) }, order: { reference: 'ASC' } });
    await this.tellNamed(notes);
    return notes;
  }

  private async remember(id: NoteId, personId: PersonId, name: string): Promise<void> {
    await this.transaction.query(
      'insert into incidents.change (note_id, revision, person_id, name, tlp, content, content_hash) select id, revision, $2, $3, tlp, content, content_hash from incidents.note where id = $1',
      [id, personId, name],
    );
  }

  private async tellNamed(notes: readonly IncidentNote[]): Promise<void> {
    if (!notes.some(({ isRed }) => isRed)) return;
    const named = await this.transaction.query<{ id: NoteId }>('select named as id from incidents.named_notes() named');
    for (const note of notes) note.named = named.some(({ id }) => id === note.id);
  }

  private async notes() {
    return (await this.transaction.manager()).getRepository(IncidentNote);
  }
}
