import { applyEdits, type Edit, type Scenario } from '#exercise-engine';
import { type Conflict, type Draft, samePath, type Sent } from './draft.ts';
import { rebase } from './rebase.ts';

/** What the server did at one revision, whoever wrote it. */
export interface Revision {
  readonly revision: number;
  readonly edits: readonly Edit[];
}

/** What had not been acknowledged when the page was left. */
export interface Unsaved {
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/** The next edits set out, so many at most, unless others are on their way. */
export function setOut(draft: Draft, key: string, most: number): Draft {
  if (draft.sent || draft.queue.length === 0) return draft;
  return { ...draft, sent: { key, edits: draft.queue.slice(0, most), revision: null }, queue: draft.queue.slice(most) };
}

/** The server took what was sent, as this revision. */
export function acknowledged(draft: Draft, revision: number): Draft {
  const { sent } = draft;
  if (!sent) return draft;
  if (revision <= draft.revision) return onto(draft, draft.base, draft.revision, null);
  const done = revision === draft.revision + 1 ? applyEdits(draft.base, sent.edits) : null;
  if (!done || 'conflicts' in done) return { ...draft, sent: { ...sent, revision } };
  return { ...draft, base: done.scenario, revision, sent: null };
}

/** Others' edits, or one's own that come back. Null when something is missing before them: the whole must then be asked for. */
export function arrived(draft: Draft, { revision, edits }: Revision): Draft | null {
  if (revision <= draft.revision) return draft;
  const done = revision === draft.revision + 1 ? applyEdits(draft.base, edits) : null;
  if (!done || 'conflicts' in done) return null;
  return onto(draft, done.scenario, revision, unanswered(draft.sent, revision));
}

/** The whole as the server has it. */
export function replaced(draft: Draft, base: Scenario, revision: number): Draft {
  if (revision < draft.revision) return draft;
  return onto(draft, base, revision, unanswered(draft.sent, revision));
}

const unanswered = (sent: Sent | null, revision: number): Sent | null => ((sent?.revision ?? Infinity) <= revision ? null : sent);

/** The server did none of what was sent, because somebody was faster. It waits again, until the whole as it is now says what can be done. */
export function turnedBack(draft: Draft): Draft {
  const stillWanted = (draft.sent?.edits ?? []).filter(({ path }) => !draft.conflicts.some((conflict) => samePath(conflict.path, path)));
  return { ...draft, sent: null, queue: [...stillWanted, ...draft.queue] };
}

/** The server will never take what was sent. */
export function refused(draft: Draft): Draft {
  const conflicts = (draft.sent?.edits ?? []).map(({ path, to }): Conflict => ({ path, why: 'refused', mine: to }));
  return onto({ ...draft, conflicts: [...draft.conflicts, ...conflicts] }, draft.base, draft.revision, null);
}

export const unsavedOf = ({ sent, queue, conflicts }: Draft): Unsaved => ({ edits: [...(sent?.edits ?? []), ...queue], conflicts });

/** Takes up again what had not been acknowledged. */
export function takenUp(draft: Draft, { edits, conflicts }: Unsaved): Draft {
  const { scenario, edits: queue, conflicts: found } = rebase(draft.shown, edits, draft.shown);
  return { ...draft, shown: scenario, queue: [...draft.queue, ...queue], conflicts: [...draft.conflicts, ...conflicts, ...found] };
}

/** What is on its way is shown as far as it fits; whether it did is for the server to say. */
function onto(draft: Draft, base: Scenario, revision: number, sent: Sent | null): Draft {
  const underway = rebase(base, sent?.edits ?? [], draft.shown);
  const { scenario: shown, edits: queue, conflicts } = rebase(underway.scenario, draft.queue, draft.shown);
  return { ...draft, base, revision, sent, shown, queue, conflicts: [...draft.conflicts, ...conflicts] };
}
