import type { AgendaItem } from './state.ts';

const compare = (a: AgendaItem, b: AgendaItem): number => a.atMs - b.atMs || a.rank - b.rank;

export const sortedAgenda = (items: readonly AgendaItem[]): readonly AgendaItem[] => items.toSorted(compare);

export const withItem = (agenda: readonly AgendaItem[], item: AgendaItem): readonly AgendaItem[] => agenda.toSpliced(place(agenda, item), 0, item);

export function withoutItem(agenda: readonly AgendaItem[], item: AgendaItem): readonly AgendaItem[] {
  const at = place(agenda, item);
  return agenda[at]?.id === item.id && agenda[at].kind === item.kind ? agenda.toSpliced(at, 1) : agenda;
}

/** Where an item stands or belongs. */
function place(agenda: readonly AgendaItem[], item: AgendaItem): number {
  let from = 0;
  let to = agenda.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const placed = agenda[middle];
    if (placed && compare(placed, item) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
