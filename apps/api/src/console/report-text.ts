import type { ImportNote, ImportReport } from '#kernel/import';

const mostPlaces = 5;

/** The report of an import, to be read in a terminal. Empty for a refused file. */
export function reportText({ title, format, found, kept, changed, lost, refused }: ImportReport): string {
  if (refused) return '';
  const kinds = Object.entries(found).filter(([, count]) => count > 0);
  const width = Math.max(...kinds.map(([kind]) => kind.length), 0) + 2;
  const counts = kinds.map(([kind, count]) => `  ${kind.padEnd(width)}${String(kept[kind]).padStart(5)} of ${count}`);
  return [`${title} (${format})`, '', 'Kept', ...counts, ...notes('Changed', changed), ...notes('Lost', lost), ''].join('\n');
}

function notes(heading: string, list: readonly ImportNote[]): readonly string[] {
  if (list.length === 0) return ['', `${heading}: nothing`];
  const groups = Map.groupBy(list, ({ kind, why }) => `${kind}: ${why.replace(/^[\w.-]+: /, '')}`);
  return ['', heading, ...[...groups].flatMap(([why, group]) => [`  ${why}`, ...places(group)])];
}

function places(group: readonly ImportNote[]): readonly string[] {
  const shown = group.slice(0, mostPlaces).map(({ where }) => `    - ${where}`);
  const more = group.slice(mostPlaces).reduce((sum, { count = 1 }) => sum + count, 0);
  return more > 0 ? [...shown, `    - and ${more} more`] : shown;
}
