import { type ColumnKey, columnKeys } from '../grid/columns.ts';

const columns: Readonly<Record<string, ColumnKey>> = { trigger: 'when', to: 'to', channel: 'channel', from: 'from', title: 'title', subject: 'subject', body: 'body', prompt: 'asked', withinMs: 'within', category: 'category', objectives: 'objectives', techniques: 'techniques', staffNotes: 'notes' };

/** The column of the grid in which the value of a path below an inject lies; none for what the grid does not show. */
export const columnOf = ([, , ...path]: readonly string[]): ColumnKey | undefined => columns[path.findLast((step) => step in columns) ?? ''];

/** By key of the inject the columns in which somebody has to decide, joined by blanks; all of them where it is about the inject as a whole. */
export function columnsInConflict(conflicts: readonly { readonly path: readonly string[] }[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path } of conflicts) {
    const [list, key] = path;
    if (list !== 'injects' || key === undefined) continue;
    const columns = path.length === 2 ? columnKeys : [columnOf(path)];
    found.set(key, [found.get(key) ?? '', ...columns].join(' '));
  }
  return found;
}
