import { aNoteContent, type NoteContent } from '#incidents/testing';
import type { TestCity, TestPerson } from '#identity/testing';
import type { Client } from './client.ts';

export interface ToldNote {
  readonly id: string;
  readonly reference: string;
  readonly tlp: string;
  readonly revision: number;
  readonly exercise: boolean;
  readonly content: NoteContent;
  readonly recipients: readonly { readonly id: string }[];
  readonly history: readonly { readonly revision: number; readonly name: string; readonly content: NoteContent | null }[];
  readonly releases: readonly ToldRelease[];
  readonly can: { readonly releaseAs: readonly string[] };
}

export interface ToldReply {
  readonly id: string;
  readonly kind: string;
  readonly city: { readonly id: string } | null;
  readonly text: string;
  readonly value: number | null;
  readonly isOwn: boolean;
}

export interface ToldRelease {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly state: string;
  readonly tlp: string;
  readonly pseudonym: string | null;
  readonly city: { readonly id: string } | null;
  readonly seal: string;
  readonly content: NoteContent;
  readonly source: { readonly noteId: string } | null;
  readonly replies: readonly ToldReply[];
  readonly can: Readonly<Record<'approve' | 'revoke' | 'reply' | 'answer', boolean>>;
}

interface ReleaseWish {
  readonly tlp: string;
  readonly pseudonymous?: boolean;
  readonly cities?: readonly TestCity[];
  readonly persons?: readonly TestPerson[];
  readonly passages?: readonly { readonly quote: string; readonly instead: string }[];
  readonly fields?: readonly string[];
}

export const aNote = (writer: Client, over: Partial<NoteContent> = {}, exercise = false): Promise<ToldNote> => writer.do('createIncidentNote', { content: aNoteContent('', over), exercise });

export const mark = (by: Client, { id, revision }: ToldNote, tlp: string, recipients: readonly TestPerson[] = []): Promise<ToldNote> =>
  by.do('markIncidentNote', { id, input: { revision, tlp, recipients: recipients.map((person) => person.id) } });

export const releaseInput = ({ tlp, pseudonymous = true, cities = [], persons = [], passages = [], fields = [] }: ReleaseWish) => ({
  tlp,
  pseudonymous,
  cities: cities.map(({ id }) => id),
  persons: persons.map(({ id }) => id),
  redaction: { fields, passages, dates: 'month', languages: ['en', 'fr', 'de'] },
});

/** Proposed by the one and approved by the other. */
export async function aRelease(proposer: Client, approver: Client, note: ToldNote, wish: ReleaseWish): Promise<ToldRelease> {
  const { id } = await proposer.do<ToldRelease>('proposeIncidentRelease', { noteId: note.id, input: releaseInput(wish) });
  return approver.do<ToldRelease>('approveIncidentRelease', { id });
}
