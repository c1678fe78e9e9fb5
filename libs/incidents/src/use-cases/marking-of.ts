import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Id, Tlp } from '#kernel';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { NoteId } from '../domain/note.entity.ts';
import type { ReleaseId } from '../domain/release.entity.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { ReleaseRepository } from '../persistence/release.repository.ts';

/** For whoever quotes: what is made of it is never marked wider than it. */
@Injectable()
export class MarkingOf {
  constructor(
    private readonly notes: NoteRepository,
    private readonly releases: ReleaseRepository,
    private readonly access: Access,
  ) {}

  /** Throws NOT_FOUND where the actor may not read it, as where it is not there. */
  async release(actor: Actor, id: Id<string>): Promise<Tlp> {
    const release = await this.releases.get(id as ReleaseId);
    if (!this.access.allows(actor, 'read', release)) throw incidentErrors.notFound();
    return release.tlp;
  }

  async note(actor: Actor, id: Id<string>): Promise<Tlp> {
    const note = await this.notes.get(id as NoteId);
    if (!this.access.allows(actor, 'read', note)) throw incidentErrors.notFound();
    return note.tlp;
  }
}
