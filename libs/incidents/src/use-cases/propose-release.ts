import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { newId, type Tlp } from '#kernel';
import { Idempotency } from '#persistence';
import { incidentErrors } from '../domain/incident.errors.ts';
import { releasable } from '../domain/marking.ts';
import { noteContentShape } from '../domain/note-content.ts';
import type { IncidentNote, NoteId } from '../domain/note.entity.ts';
import { drawPseudonym } from '../domain/pseudonym.ts';
import { redacted, redactionShape } from '../domain/redaction.ts';
import { IncidentRelease, type ReleaseId, type ThreadId } from '../domain/release.entity.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { type Audience, ReleaseRepository, type Thread } from '../persistence/release.repository.ts';
import { IncidentNews } from './incident-news.ts';
import { Readers } from './readers.ts';
import { requireShape } from './require-content.ts';

export interface ReleaseWish extends Audience {
  readonly tlp: Tlp;
  readonly pseudonymous: boolean;
  readonly redaction: unknown;
}

@Injectable()
export class ProposeRelease {
  constructor(
    private readonly notes: NoteRepository,
    private readonly releases: ReleaseRepository,
    private readonly readers: Readers,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly news: IncidentNews,
  ) {}

  /** Makes the snapshot that others will read. Nobody reads it until a second person of the city approves. */
  async execute(actor: Actor, key: string, noteId: NoteId, wish: ReleaseWish): Promise<IncidentRelease> {
    const answered = await this.idempotency.begin<{ id: ReleaseId }>(actor.personId, key, { proposeIncidentRelease: { noteId, wish } });
    if (answered) return this.releases.get(answered.id);
    const note = await this.notes.get(noteId);
    this.access.require(actor, 'write', note);
    const { content } = await this.notes.lock(noteId);
    if (note.exercise) throw incidentErrors.exerciseStays();
    if (!releasable(note.tlp).includes(wish.tlp)) throw incidentErrors.labelTooWide(note.tlp);
    const redaction = requireShape(redactionShape, wish.redaction);
    const snapshot = requireShape(noteContentShape, redacted(content, redaction, wish.pseudonymous));
    const audience = await this.readers.require(note.cityId, wish.tlp, wish);

    const thread = await this.threadOf(note, wish.pseudonymous);
    const [latest] = await this.releases.ofNote(noteId);
    const release = IncidentRelease.proposed(thread, (latest?.number ?? 0) + 1, wish.tlp, snapshot);
    await this.releases.add(release, snapshot, { noteRevision: note.revision, redaction, proposedBy: actor.personId }, audience);
    await this.news.releaseProposed(actor, release);
    await this.idempotency.finish(actor.personId, key, { id: release.id });
    return this.releases.get(release.id);
  }

  /** One name for all releases of a note: a second one beside it would tell who is behind the first. */
  private async threadOf({ id: noteId, cityId }: IncidentNote, pseudonymous: boolean): Promise<Thread> {
    const known = await this.releases.threadOf(noteId);
    if (known && (known.pseudonym !== null) !== pseudonymous) throw incidentErrors.pseudonymKept();
    if (known) return known;
    const thread = { id: newId<ThreadId>(), noteId, cityId, pseudonym: pseudonymous ? drawPseudonym() : null };
    await this.releases.begin(thread);
    return thread;
  }
}
