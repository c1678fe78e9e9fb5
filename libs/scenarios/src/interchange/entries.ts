import { isEmpty, isObject, type JsonObject, listOf, textOf } from '#kernel/import';
import { ImportRefused, type Ledger } from './report.ts';

/** One entry of a list of the file. `where` names it for people. */
export interface FileEntry {
  readonly id: string;
  readonly where: string;
  readonly node: JsonObject;
}

const most = 2_000;

/**
 * The entries of one list, counted as found; what is no entry or repeats an id is lost.
 * @throws ImportRefused if there are more than 2000
 */
export function entriesIn(value: unknown, kind: string, fields: { id: string; title: string }, ledger: Ledger): readonly FileEntry[] {
  if (isEmpty(value)) {
    ledger.find(kind, 0);
    return [];
  }
  if (!Array.isArray(value)) {
    ledger.find(kind, 1);
    ledger.lose(kind, kind, 'imports.not-a-list');
    return [];
  }
  if (value.length > most) throw new ImportRefused('imports.too-large', `${kind}[${most}]`);
  ledger.find(kind, value.length);
  const seen = new Set<string>();
  return value.flatMap((node: unknown, at) => {
    const where = placeOf(kind, at, isObject(node) ? textOf(node, fields.title) : '');
    if (!isObject(node)) {
      ledger.lose(kind, where, 'imports.not-an-object');
      return [];
    }
    const id = textOf(node, fields.id) || `#${at}`;
    if (seen.has(id)) {
      ledger.lose(kind, where, 'imports.duplicate');
      return [];
    }
    seen.add(id);
    return [{ id, where, node }];
  });
}

/** Where something stands in the file. */
export const placeOf = (list: string, at: number, title: string): string => `${list}[${at}]${title && ` "${title.length > 80 ? `${title.slice(0, 79).toWellFormed()}…` : title}"`}`;

const bookkeeping = /_(?:id|created_at|updated_at)$|^listened$/;

/** Says which fields of an entry say something and are not among those read. */
export function noteLeftovers(ledger: Ledger, kind: string, { where, node }: Pick<FileEntry, 'where' | 'node'>, read: readonly string[]): void {
  const left = Object.entries(node).filter(([field, value]) => !read.includes(field) && !bookkeeping.test(field) && !isEmpty(value));
  if (left.length > 0) ledger.change(kind, where, 'imports.fields-dropped', left.map(([field]) => fieldName(field)).join(', '));
}

/** A field's name, fit to be shown. */
export const fieldName = (field: string): string => field.toWellFormed().replace(/[^\w.-]/g, '?').slice(0, 60);

/** Ids in a list of ids or of objects that carry one. */
export const idsOf = (node: JsonObject, field: string, idField: string): readonly string[] =>
  listOf(node, field).flatMap((item) => (typeof item === 'string' ? [item.trim()] : isObject(item) ? [textOf(item, idField)] : []));
