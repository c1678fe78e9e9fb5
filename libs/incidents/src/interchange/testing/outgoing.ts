import type { NoteContent } from '../../domain/note-content.ts';
import type { Outgoing } from '../outgoing.ts';

export const outgoing = (content: NoteContent, over: Partial<Outgoing> = {}): Outgoing => ({
  reference: 'QP-IN-2026-40713',
  content,
  tlp: 'TLP:AMBER+STRICT',
  author: 'Metz',
  isPseudonymous: false,
  seed: 'c0ffee00-1111-4222-8333-444455556666',
  createdAt: new Date('2026-09-01T08:00:00Z'),
  modifiedAt: new Date('2026-09-02T09:30:00Z'),
  ...over,
});
