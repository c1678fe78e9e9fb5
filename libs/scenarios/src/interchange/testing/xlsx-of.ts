import { zipOf, type ZipPart } from './zip-of.ts';

/** Text, a number in a style, or a formula with the value that was calculated last. */
export type XlsxCell = string | number | null | { readonly number: number; readonly style: 'date' | 'hours' } | { readonly formula: string; readonly value?: string } | { readonly raw: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merges?: readonly string[];
  /** In place of the rows. */
  readonly data?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const columnLetters = (column: number): string => (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A workbook as a spreadsheet program would write it, with shared strings. `more` are further files in it. */
export function xlsxOf(sheets: readonly XlsxSheet[], more: readonly ZipPart[] = [], date1904 = false): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const cellOf = (cell: XlsxCell, ref: string): string => {
    if (cell === null) return `<c r="${ref}"/>`;
    if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${shared(cell)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
    if ('raw' in cell) return cell.raw;
    if ('number' in cell) return `<c r="${ref}" s="${cell.style === 'date' ? 1 : 2}"><v>${cell.number}</v></c>`;
    return `<c r="${ref}" t="str"><f>${escape(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${escape(cell.value)}</v>`}</c>`;
  };
  const written = sheets.map(({ rows, data, merges = [] }) => {
    const body = data ?? rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellOf(cell, `${columnLetters(column)}${at + 1}`)).join('')}</row>`).join('');
    return `<worksheet xmlns="${main}"><sheetData>${body}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  });
  const list = sheets.map(({ name, state }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`).join('');
  return zipOf(
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'xl/workbook.xml', content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="r">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs></styleSheet>` },
    ...written.map((content, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>` },
    ...more,
  );
}
