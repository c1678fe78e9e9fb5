import type { Reason } from '../reasons.ts';
import type { Ledger } from '../report.ts';
import { columnName, type Remark } from './table.ts';

const shownPlaces = 20;

/** Tells of many cells in one note for each column, so that a report of thousands of rows can be read. */
export class SumUp {
  readonly #groups = new Map<string, { kind: string; reason: Reason; detail: string; places: string[]; count: number }>();

  change(kind: string, place: string, reason: Reason, detail = '', group = ''): void {
    const name = [kind, reason, group || detail].join('\u0000');
    const known = this.#groups.get(name) ?? { kind, reason, detail, places: [], count: 0 };
    known.count++;
    if (known.places.length < shownPlaces) known.places.push(place);
    this.#groups.set(name, known);
  }

  remark({ what, column, place }: Remark): void {
    this.change('cells', place, `imports.${what}`, '', column === null ? '' : columnName(column));
  }

  tell(ledger: Ledger, sheet: string): void {
    for (const { kind, reason, detail, places, count } of this.#groups.values()) {
      const more = count > places.length ? ` … (${count})` : '';
      ledger.change(kind, `${sheet && `${sheet}!`}${places.join(', ')}${more}`, reason, detail);
    }
  }
}
