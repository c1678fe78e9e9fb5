import { randomUUID } from 'node:crypto';
import { aNoteContent } from '#incidents/testing';
import type { Variables } from './client.ts';
import { releaseInput } from './incident-steps.ts';

/** What the id slots of a move are filled with. */
export interface IncidentSlots {
  readonly noteId?: string;
  readonly releaseId?: string;
  readonly replyId?: string;
}

/** Every mutation about incidents, with what it needs beside the key. */
export const incidentMoves: Readonly<Record<string, (slots: IncidentSlots) => Variables>> = {
  createIncidentNote: () => ({ content: aNoteContent(), exercise: false }),
  editIncidentNote: ({ noteId = randomUUID() }) => ({ id: noteId, revision: 1, content: aNoteContent() }),
  markIncidentNote: ({ noteId = randomUUID() }) => ({ id: noteId, input: { revision: 1, tlp: 'TLP:CLEAR', recipients: [] } }),
  forgetPersonalData: ({ noteId = randomUUID() }) => ({ id: noteId }),
  proposeIncidentRelease: ({ noteId = randomUUID() }) => ({ noteId, input: releaseInput({ tlp: 'TLP:CLEAR' }) }),
  approveIncidentRelease: ({ releaseId = randomUUID() }) => ({ id: releaseId }),
  revokeIncidentRelease: ({ releaseId = randomUUID() }) => ({ id: releaseId }),
  replyToIncidentRelease: ({ releaseId = randomUUID() }) => ({ id: releaseId, input: { kind: 'QUESTION', anonymous: true, text: 'How long?' } }),
  withdrawIncidentReply: ({ replyId = randomUUID() }) => ({ id: replyId }),
};
