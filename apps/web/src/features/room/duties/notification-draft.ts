import type { RoomDuties } from '#exercise-engine';
import type { PendingDuty } from '../../../play/pending-duties.ts';

export interface NotificationDraft {
  /** Id of a subject. */
  readonly subject: string | null;
  readonly authority: string | null;
  readonly text: string;
}

export const blankDraft: NotificationDraft = { subject: null, authority: null, text: '' };

export type Subject = Pick<PendingDuty<string>, 'id' | 'kind' | 'stage'>;

/** What the team may notify: each stage of each kind of incident once, whichever authority waits for it, also one that was notified. */
export function subjectsOf({ clocks }: RoomDuties): readonly Subject[] {
  const subjects = clocks.flatMap(({ kind, stages }) => stages.map((stage): Subject => ({ id: `${kind}/${stage.key}`, kind, stage })));
  return subjects.filter(({ id }, at) => subjects.findIndex((other) => other.id === id) === at).toSorted((one, other) => one.stage.dueMs - other.stage.dueMs);
}
