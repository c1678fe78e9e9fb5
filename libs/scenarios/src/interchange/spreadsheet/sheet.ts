import { cleanText } from '#kernel/import';
import { ImportRefused } from '../report.ts';
import type { Archive } from '../zip.ts';
import { type NumberKind, shownNumber } from './number-format.ts';
import { columnName, columnOf, most, type Remark, type Row, type Sheet } from './table.ts';
import { type Attributes, readXml } from './xml.ts';

/** What all sheets share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly epoch: 1900 | 1904;
}

const reference = /^([A-Z]{1,3})(\d{1,7})$/;

/** Reads the rows that say something; empty ones cost time alone, and after the most that are kept the rest stays unread. */
export async function readSheet(archive: Archive, file: string, shared: Shared): Promise<Omit<Sheet, 'name' | 'isHidden'>> {
  const reading = new SheetReading(shared, file);
  await readXml(archive, file, {
    open: (tag, attributes) => reading.open(tag, attributes),
    text: (text) => reading.text(text),
    close: (tag) => reading.close(tag),
    hasEnough: () => reading.isCutOff,
  });
  return { rows: reading.merged(), isCutOff: reading.isCutOff, remarks: reading.remarks };
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string;
}

class SheetReading {
  readonly remarks: Remark[] = [];
  isCutOff = false;
  readonly #rows: { number: number; cells: Map<number, string> }[] = [];
  readonly #merges: string[] = [];
  #row: { number: number; cells: Map<number, string> } = { number: 0, cells: new Map() };
  #cell: Cell | null = null;
  #column = -1;
  #isValue = false;
  #characters = 0;

  constructor(
    readonly shared: Shared,
    readonly file: string,
  ) {}

  open(tag: string, attributes: Attributes): void {
    if (tag === 'row') this.#openRow(attributes);
    else if (tag === 'c') this.#openCell(attributes);
    else if (tag === 'f' && this.#cell) this.#cell.hasFormula = true;
    else if (tag === 'mergeCell' && attributes['ref']) this.#merges.push(attributes['ref']);
    else if (tag === 'hyperlink' && attributes['ref']) this.remark('links-dropped', null, attributes['ref']);
    this.#isValue = tag === 'v' || tag === 't';
  }

  text(text: string): void {
    if (this.#isValue && this.#cell) this.#cell.value += text;
  }

  close(tag: string): void {
    this.#isValue = false;
    if (tag === 'c' && this.#cell) this.#closeCell(this.#cell);
    if (tag !== 'row' || this.#row.cells.size === 0) return;
    if (this.#rows.length >= most.rows) this.isCutOff = true;
    else this.#rows.push(this.#row);
  }

  /** The value of merged cells holds for each of their rows. */
  merged(): readonly Row[] {
    for (const ref of this.#merges.slice(0, most.merges)) {
      const [first = '', last = ''] = ref.split(':');
      const [, firstColumn = '', firstRow = ''] = reference.exec(first) ?? [];
      const [, , lastRow = ''] = reference.exec(last) ?? [];
      const column = columnOf(firstColumn);
      const value = this.#rows.find(({ number }) => number === Number(firstRow))?.cells.get(column);
      if (value === undefined || Number(lastRow) <= Number(firstRow)) continue;
      for (const { number, cells } of this.#rows) if (number > Number(firstRow) && number <= Number(lastRow)) cells.set(column, value);
      this.remark('merged-cells', column, ref);
    }
    return this.#rows;
  }

  remark(what: Remark['what'], column: number | null, place: string): void {
    if (this.remarks.length < most.remarks) this.remarks.push({ what, column, place });
  }

  #openRow({ r, hidden }: Attributes): void {
    this.#row = { number: r === undefined ? this.#row.number + 1 : Number(r), cells: new Map() };
    this.#column = -1;
    if (hidden === '1' || hidden === 'true') this.remark('hidden-rows', null, String(this.#row.number));
  }

  #openCell({ r = '', t = 'n', s = '' }: Attributes): void {
    const [, name] = reference.exec(r) ?? [];
    this.#column = name ? columnOf(name) : this.#column + 1;
    this.#cell = { column: this.#column, type: t, style: Number(s), hasFormula: false, value: '' };
  }

  #closeCell(cell: Cell): void {
    this.#cell = null;
    const text = this.#textOf(cell);
    const place = `${columnName(cell.column)}${this.#row.number}`;
    if (cell.hasFormula) this.remark(text ? 'formula-value' : 'formula-without-value', cell.column, place);
    if (cell.type === 'e') this.remark('error-cell', cell.column, place);
    if (!text || this.isCutOff) return;
    if (cell.column >= most.columns) throw new ImportRefused('imports.too-large', `${this.file}: ${place}`);
    this.#characters += text.length;
    if (this.#characters > most.characters) throw new ImportRefused('imports.too-large', `${this.file}: ${place}`);
    this.#row.cells.set(cell.column, text);
  }

  #textOf({ type, value, style }: Cell): string {
    if (type === 's') return cleanText(this.shared.strings[Number(value)] ?? '');
    if (type === 'b') return value === '1' ? 'TRUE' : value && 'FALSE';
    const number = Number(value);
    if (type === 'n' && value !== '' && Number.isFinite(number)) return shownNumber(number, this.shared.kinds[style] ?? 'number', this.shared.epoch);
    return cleanText(value);
  }
}
