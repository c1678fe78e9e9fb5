import { applyEdits, type Edit, type Scenario, valueAt } from '#exercise-engine';

/** What one author holds while writing: what the server has acknowledged, and what it has not, in order. */
export interface Draft {
  /** As the server holds it at `revision`. */
  readonly base: Scenario;
  readonly revision: number;
  readonly sent: Sent | null;
  readonly queue: readonly Edit[];
  /** What the author sees: the base with all of the above done. */
  readonly shown: Scenario;
  readonly conflicts: readonly Conflict[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** On its way. Until it is answered it stays as it is and is sent again under the same key. */
export interface Sent {
  readonly key: string;
  readonly edits: readonly Edit[];
  /** Its own one, known once it is acknowledged and others' edits before it have not arrived yet. */
  readonly revision: number | null;
}

/** What the author wrote and what could not be done. It stays until the author has decided. */
export interface Conflict {
  readonly path: readonly string[];
  /** `changed`: somebody else wrote something else there. `gone`: somebody removed the place. `refused`: the server does not take it. */
  readonly why: 'changed' | 'gone' | 'refused';
  readonly mine: unknown;
}

/** Takes back, or does again, what the author did at one go. */
export interface Step {
  readonly edits: readonly Edit[];
  /** When it was done, ms. */
  readonly at: number;
}

const stepsKept = 200;
const oneGoMs = 1_500;

export const openDraft = (base: Scenario, revision: number): Draft => ({ base, revision, sent: null, queue: [], shown: base, conflicts: [], past: [], future: [] });

/** Does edits of the author. Where one does not fit what stands by now, none is done and all are set aside. */
export function write(draft: Draft, edits: readonly Edit[], now: number): Draft {
  const done = applyEdits(draft.shown, edits);
  if ('conflicts' in done) {
    const setAside = edits.map(({ path, to }): Conflict => ({ path, why: valueAt(draft.shown, path.slice(0, -1)) === null ? 'gone' : 'changed', mine: to }));
    return { ...draft, conflicts: [...draft.conflicts, ...setAside] };
  }
  return { ...draft, shown: done.scenario, queue: edits.reduce(queued, draft.queue), past: stepped(draft.past, done.inverse, now), future: [] };
}

/** Takes the last step back; where somebody has changed that place since, the step is forgotten and `done` is false. */
export function undo(draft: Draft): { readonly draft: Draft; readonly done: boolean } {
  const { rest, taken } = turned(draft, 'past');
  return { draft: taken ? { ...rest, future: [...rest.future, taken] } : rest, done: taken !== null };
}

/** Does again what was taken back last. */
export function redo(draft: Draft): { readonly draft: Draft; readonly done: boolean } {
  const { rest, taken } = turned(draft, 'future');
  return { draft: taken ? { ...rest, past: [...rest.past, taken] } : rest, done: taken !== null };
}

function turned(draft: Draft, from: 'past' | 'future'): { readonly rest: Draft; readonly taken: Step | null } {
  const step = draft[from].at(-1);
  const rest = { ...draft, [from]: draft[from].slice(0, -1) };
  const done = step && applyEdits(draft.shown, step.edits);
  if (!done || 'conflicts' in done) return { rest, taken: null };
  return { rest: { ...rest, shown: done.scenario, queue: step.edits.reduce(queued, draft.queue) }, taken: { edits: done.inverse, at: 0 } };
}

/** What the author wrote stands after all, or is let go. */
export function resolve(draft: Draft, conflict: Conflict, keep: 'mine' | 'theirs', now: number): Draft {
  const others = { ...draft, conflicts: draft.conflicts.filter((candidate) => candidate !== conflict) };
  const { path, mine } = conflict;
  return keep === 'mine' ? write(others, [{ path, from: valueAt(draft.shown, path), to: mine }], now) : others;
}

/** While somebody types in one field, its edits become one. */
function queued(queue: readonly Edit[], edit: Edit): readonly Edit[] {
  const last = queue.at(-1);
  if (!last || !samePath(last.path, edit.path) || last.before !== undefined || edit.before !== undefined) return [...queue, edit];
  return [...queue.slice(0, -1), { ...last, to: edit.to }];
}

function stepped(past: readonly Step[], inverse: readonly Edit[], now: number): readonly Step[] {
  const last = past.at(-1);
  const [before, ...more] = last?.edits ?? [];
  const [edit] = inverse;
  const isTyping = last && before && edit && more.length === 0 && inverse.length === 1 && samePath(before.path, edit.path) && typeof edit.from === 'string' && now - last.at < oneGoMs;
  if (isTyping) return [...past.slice(0, -1), { edits: [{ ...before, from: edit.from }], at: now }];
  return [...past.slice(1 - stepsKept), { edits: inverse, at: now }];
}

export const samePath = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((step, at) => step === other[at]);
