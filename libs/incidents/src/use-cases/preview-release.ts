import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { PersonRepository } from '#identity';
import { incidentErrors } from '../domain/incident.errors.ts';
import { type NoteContent, noteContentShape } from '../domain/note-content.ts';
import type { NoteId } from '../domain/note.entity.ts';
import { redacted, redactionShape } from '../domain/redaction.ts';
import { type Reading, reidentification } from '../domain/reidentification/meter.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { requireShape } from './require-content.ts';

@Injectable()
export class PreviewRelease {
  constructor(
    private readonly notes: NoteRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
  ) {}

  /** What would go out, and how a reader could tell the city from it. */
  async execute(actor: Actor, id: NoteId, redaction: unknown, pseudonymous: boolean): Promise<Reading & { readonly content: NoteContent }> {
    const note = await this.notes.get(id);
    if (!this.access.allows(actor, 'write', note)) throw incidentErrors.notFound();
    const content = requireShape(noteContentShape, redacted(await this.notes.contentOf(id), requireShape(redactionShape, redaction), pseudonymous));
    const cities = (await this.people.cities()).map(({ name }) => name);
    const people = (await this.people.directory()).filter(({ cityId }) => cityId === note.cityId).map(({ name }) => name);
    return { content, ...reidentification(content, { cities, people }) };
  }
}
