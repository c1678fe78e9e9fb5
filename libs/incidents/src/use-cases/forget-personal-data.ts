import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { PersonId } from '#kernel';
import { Transaction } from '#persistence';
import type { IncidentNote, NoteId } from '../domain/note.entity.ts';
import { pseudonymised } from '../domain/personal-data.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { IncidentNews } from './incident-news.ts';

const nobody = { personId: null };
const everyMs = 3_600_000;

/** Replaces flagged words about people by numbers, in the note and by forgetting what earlier revisions said. The chain stays: it holds hashes. */
@Injectable()
export class ForgetPersonalData implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly transaction: Transaction,
    private readonly notes: NoteRepository,
    private readonly access: Access,
    private readonly news: IncidentNews,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), everyMs);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Before its time. */
  async execute(actor: Actor, id: NoteId): Promise<IncidentNote> {
    const note = await this.notes.get(id);
    this.access.require(actor, 'write', note);
    return this.forget(id, actor, {});
  }

  /** Every note whose retention date is over, in the name of somebody of its city. */
  async sweep(): Promise<void> {
    const due = await this.transaction.read(nobody, () => this.notes.due());
    for (const { noteId, personId } of due) await this.transaction.run({ personId }, () => this.forget(noteId, { personId, name: '' }, { clock: true }));
  }

  private async forget(id: NoteId, by: { readonly personId: PersonId; readonly name: string }, detail: object): Promise<IncidentNote> {
    const { content } = await this.notes.lock(id);
    const left = pseudonymised(content);
    await this.notes.save(id, left, by);
    await this.notes.forgetEarlier(id);
    const note = await this.notes.get(id);
    await this.news.noteChanged(note, left, 'forgotten', detail);
    return note;
  }
}
