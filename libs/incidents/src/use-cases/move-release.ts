import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { incidentErrors } from '../domain/incident.errors.ts';
import { releasable } from '../domain/marking.ts';
import type { IncidentRelease, ReleaseId } from '../domain/release.entity.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { ReleaseRepository } from '../persistence/release.repository.ts';
import { IncidentNews } from './incident-news.ts';

@Injectable()
export class MoveRelease {
  constructor(
    private readonly notes: NoteRepository,
    private readonly releases: ReleaseRepository,
    private readonly access: Access,
    private readonly news: IncidentNews,
  ) {}

  /** Opens it to its readers. Nobody approves what they proposed. */
  async approve(actor: Actor, id: ReleaseId): Promise<IncidentRelease> {
    const { state, tlp } = await this.own(actor, id);
    if (state !== 'proposed') throw incidentErrors.wrongState();
    const source = await this.releases.sourceOf(id);
    if (!source) throw incidentErrors.notFound();
    if (source.proposedBy === actor.personId) throw incidentErrors.ownRelease();
    const note = await this.notes.get(source.noteId);
    if (!releasable(note.tlp).includes(tlp)) throw incidentErrors.labelTooWide(note.tlp);
    await this.releases.approve(id, actor.personId);
    const released = await this.releases.get(id);
    await this.news.released(released, await this.releases.snapshotOf(id), await this.releases.audienceOf(id));
    return released;
  }

  /** Takes it from its readers at once, or drops what was only proposed. */
  async revoke(actor: Actor, id: ReleaseId): Promise<IncidentRelease> {
    const { state } = await this.own(actor, id);
    if (state === 'revoked') throw incidentErrors.wrongState();
    await this.releases.revoke(id, actor.personId);
    const revoked = await this.releases.get(id);
    await this.news.revoked(revoked);
    return revoked;
  }

  private async own(actor: Actor, id: ReleaseId): Promise<IncidentRelease> {
    const release = await this.releases.get(id);
    this.access.require(actor, 'write', release);
    return Object.assign(release, { state: await this.releases.lock(id) });
  }
}
