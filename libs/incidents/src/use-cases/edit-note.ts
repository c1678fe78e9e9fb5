import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Idempotency } from '#persistence';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { IncidentNote, NoteId } from '../domain/note.entity.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { IncidentNews } from './incident-news.ts';
import { requireContent } from './require-content.ts';

@Injectable()
export class EditNote {
  constructor(
    private readonly notes: NoteRepository,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly news: IncidentNews,
  ) {}

  /** The whole content as the next revision. Whoever wrote from an older one gets what stands there now (CONFLICT), and nothing changes. */
  async execute(actor: Actor, key: string, id: NoteId, revision: number, given: unknown): Promise<IncidentNote> {
    const answered = await this.idempotency.begin(actor.personId, key, { editIncidentNote: { id, revision, given } });
    if (answered) return this.notes.get(id);
    const note = await this.notes.get(id);
    this.access.require(actor, 'write', note);
    const content = requireContent(given, note.exercise);
    const current = await this.notes.lock(id);
    if (current.revision !== revision) throw incidentErrors.editedMeanwhile(current.revision, current.content);
    await this.notes.save(id, content, actor);
    const saved = await this.notes.get(id);
    await this.news.noteChanged(saved, content, 'edited');
    await this.idempotency.finish(actor.personId, key, { id });
    return saved;
  }
}
