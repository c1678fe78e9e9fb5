import { type ColumnKey, columnKeys } from './columns.ts';

/** In pixels. */
export const widths: Readonly<Record<ColumnKey, number>> = {
  when: 104,
  title: 208,
  to: 150,
  channel: 120,
  from: 150,
  subject: 230,
  body: 320,
  asked: 240,
  within: 90,
  category: 120,
  objectives: 200,
  techniques: 130,
  notes: 240,
};

const numberWidth = 44;
export const rowHeight = 34;

/** Where a column begins. */
export const leftOf = (column: number): number => columnKeys.slice(0, column).reduce((left, key) => left + widths[key], numberWidth);

/** Scrolls sideways as far as it takes to see a column beside the row numbers. */
export function showColumn(scroller: HTMLElement | null, column: number): void {
  const key = columnKeys[column];
  if (!scroller || !key) return;
  const left = leftOf(column);
  if (left - numberWidth < scroller.scrollLeft) scroller.scrollTo({ left: left - numberWidth, behavior: 'instant' });
  else if (left + widths[key] > scroller.scrollLeft + scroller.clientWidth) scroller.scrollTo({ left: left + widths[key] - scroller.clientWidth, behavior: 'instant' });
}
