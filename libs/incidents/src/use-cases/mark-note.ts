import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { PersonId, Tlp } from '#kernel';
import { sqlStateOf } from '#persistence';
import { incidentErrors } from '../domain/incident.errors.ts';
import { isWider } from '../domain/marking.ts';
import type { IncidentNote, NoteId } from '../domain/note.entity.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { ReleaseRepository } from '../persistence/release.repository.ts';
import { IncidentNews } from './incident-news.ts';

@Injectable()
export class MarkNote {
  constructor(
    private readonly notes: NoteRepository,
    private readonly releases: ReleaseRepository,
    private readonly access: Access,
    private readonly news: IncidentNews,
  ) {}

  /** Whoever writes it tightens; only the CISO of its city widens. TLP:RED names who reads, the actor among them. Releases that are now too wide are revoked with it. */
  async execute(actor: Actor, id: NoteId, revision: number, tlp: Tlp, named: readonly PersonId[]): Promise<IncidentNote> {
    const note = await this.notes.get(id);
    this.access.require(actor, 'write', note);
    if (isWider(tlp, note.tlp)) this.access.require(actor, 'widen', note);
    if (tlp === 'TLP:RED' && named.length === 0) throw incidentErrors.recipientsMissing();
    const current = await this.notes.lock(id);
    if (current.revision !== revision) throw incidentErrors.editedMeanwhile(current.revision, current.content);

    const before = await this.releases.ofNote(id);
    await this.mark(actor, id, tlp, tlp === 'TLP:RED' ? [...new Set([actor.personId, ...named])] : []);
    const marked = await this.notes.get(id);
    await this.news.noteChanged(marked, current.content, 'marked', { from: note.tlp, to: tlp });
    if (isWider(note.tlp, tlp)) await this.news.noteTightened(actor, marked);
    const wasOpen = (releaseId: string): boolean => before.some((release) => release.id === releaseId && release.state !== 'revoked');
    for (const release of await this.releases.ofNote(id)) {
      if (release.state === 'revoked' && wasOpen(release.id)) await this.news.revoked(release);
    }
    return marked;
  }

  private async mark(actor: Actor, id: NoteId, tlp: Tlp, recipients: readonly PersonId[]): Promise<void> {
    try {
      await this.notes.mark(id, tlp, recipients, actor);
    } catch (error) {
      // Whether a person is of another city or not there at all is not told.
      throw sqlStateOf(error) === '42501' && tlp === 'TLP:RED' ? incidentErrors.recipientUnknown() : error;
    }
  }
}
