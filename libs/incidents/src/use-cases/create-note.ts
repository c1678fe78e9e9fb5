import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { DomainError } from '#kernel';
import { Idempotency } from '#persistence';
import { IncidentNote, type NoteId } from '../domain/note.entity.ts';
import { drawReference } from '../domain/reference.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { IncidentNews } from './incident-news.ts';
import { requireContent } from './require-content.ts';

@Injectable()
export class CreateNote {
  constructor(
    private readonly notes: NoteRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly news: IncidentNews,
  ) {}

  /** A note of the actor's own city, AMBER+STRICT. Whatever an exercise left behind says so for ever. */
  async execute(actor: Actor, key: string, given: unknown, exercise: boolean): Promise<IncidentNote> {
    const answered = await this.idempotency.begin<{ id: NoteId }>(actor.personId, key, { createIncidentNote: { given, exercise } });
    if (answered) return this.notes.get(answered.id);
    const { homeCityId } = actor;
    if (homeCityId === null) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'write' });
    const content = requireContent(given, exercise);
    const now = new Date();
    const note = IncidentNote.of(homeCityId, drawReference(now), content, exercise, actor.personId, now);
    this.access.require(actor, 'write', note);
    await this.notes.add(note, content, actor.name);
    await this.news.noteChanged(note, content, 'created', { exercise });
    await this.idempotency.finish(actor.personId, key, { id: note.id });
    return this.notes.get(note.id);
  }
}
