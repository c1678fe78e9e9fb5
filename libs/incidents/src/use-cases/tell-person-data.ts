import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { incidentErrors } from '../domain/incident.errors.ts';
import type { NoteId } from '../domain/note.entity.ts';
import { textsOf } from '../domain/texts.ts';
import { NoteRepository } from '../persistence/note.repository.ts';

const shortestSubject = 3;

export interface PersonalPassage {
  readonly noteId: NoteId;
  readonly reference: string;
  readonly subject: string;
  readonly quote: string;
  readonly lawfulBasis: string;
  readonly retainUntil: string;
  /** The texts in which the words stand. */
  readonly texts: readonly string[];
}

@Injectable()
export class TellPersonData {
  constructor(
    private readonly notes: NoteRepository,
    private readonly access: Access,
  ) {}

  /** What the notes of the actor's city hold about a person (GDPR, Article 15), found by who it was flagged to be about or by the words themselves. Of TLP:RED only what names the actor. */
  async execute(actor: Actor, subject: string): Promise<PersonalPassage[]> {
    const wanted = subject.trim().toLowerCase();
    if (wanted.length < shortestSubject) throw incidentErrors.subjectTooShort();
    const found: PersonalPassage[] = [];
    for (const note of await this.notes.flagged()) {
      if (!this.access.allows(actor, 'export-personal-data', note)) continue;
      const content = await this.notes.contentOf(note.id);
      const { lawfulBasis, retainUntil, passages } = content.personalData ?? { lawfulBasis: '', retainUntil: '', passages: [] };
      for (const { quote, subject: about } of passages.filter((passage) => [passage.subject, passage.quote].some((words) => words.toLowerCase().includes(wanted)))) {
        const texts = textsOf(content).flatMap(({ text }) => (text.toLowerCase().includes(quote.toLowerCase()) ? [text] : []));
        found.push({ noteId: note.id, reference: note.reference, subject: about, quote, lawfulBasis, retainUntil, texts: [...new Set(texts)] });
      }
    }
    return found;
  }
}
