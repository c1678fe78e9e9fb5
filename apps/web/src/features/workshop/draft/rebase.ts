import { applyEdits, type Edit, type Scenario, valueAt } from '#exercise-engine';
import { canonicalJson } from '#kernel';
import { type Conflict, samePath } from './draft.ts';

export interface Rebased {
  readonly scenario: Scenario;
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/** Does edits on another base than the one they were written on. `seen` is what their author saw; what clashed on its way is missing there. */
export function rebase(base: Scenario, edits: readonly Edit[], seen: Scenario): Rebased {
  let scenario = base;
  let wanted = seen;
  const done: Edit[] = [];
  let conflicts: readonly Conflict[] = [];
  for (const written of edits) {
    const edit = refreshed(written, scenario);
    if (!edit) continue;
    if (stands(scenario, edit)) {
      conflicts = conflicts.filter(({ path }) => !samePath(path, edit.path));
      continue;
    }
    const next = applyEdits(scenario, [edit]);
    if ('scenario' in next) {
      scenario = next.scenario;
      done.push(edit);
    } else {
      wanted = withWritten(wanted, edit);
      const conflict = conflictOf(edit, scenario, wanted);
      conflicts = [...conflicts.filter(({ path }) => !samePath(path, conflict.path)), conflict];
    }
  }
  return { scenario, edits: done, conflicts };
}

const isMove = ({ before, from, to }: Edit): boolean => before !== undefined && from !== null && same(from, to);

/** A thing is moved as it is now; not at all if it, or what it goes before, is gone. */
function refreshed(edit: Edit, scenario: Scenario): Edit | null {
  if (!isMove(edit)) return edit;
  const now = valueAt(scenario, edit.path);
  const isThere = typeof edit.before !== 'string' || valueAt(scenario, [...edit.path.slice(0, -1), edit.before]) !== null;
  return now === null || !isThere ? null : { ...edit, from: now, to: now };
}

/** Whether somebody has done it already: another one, or this author, whose edit came back before it was acknowledged. */
const stands = (scenario: Scenario, edit: Edit): boolean => !isMove(edit) && same(valueAt(scenario, edit.path), edit.to);

function withWritten(seen: Scenario, { path, to }: Edit): Scenario {
  const written = applyEdits(seen, [{ path, from: valueAt(seen, path), to }]);
  return 'scenario' in written ? written.scenario : seen;
}

/** Where a whole thing was removed, that thing, with all that the author wrote in it. */
function conflictOf({ path, to }: Edit, scenario: Scenario, wanted: Scenario): Conflict {
  const missing = path.findIndex((_, at) => at < path.length - 1 && valueAt(scenario, path.slice(0, at + 1)) === null);
  if (missing < 0) return { path, why: 'changed', mine: to };
  const place = path.slice(0, missing + 1);
  const thing = valueAt(wanted, place);
  return thing === null ? { path, why: 'gone', mine: to } : { path: place, why: 'gone', mine: thing };
}

const same = (one: unknown, other: unknown): boolean => one === other || canonicalJson(one) === canonicalJson(other);
