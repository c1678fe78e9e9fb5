import { ExternalHyperlink, Paragraph, Table as DocxTable, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Run, Table } from './block.ts';
import { cellText, plainText } from './plain-text.ts';

const tableWidth = 9_300;

export const runsOf = (runs: readonly Run[]): (TextRun | ExternalHyperlink)[] =>
  runs.map(({ text, bold, italic, link }) => {
    const run = new TextRun({ children: linesOf(plainText(text)), bold, italics: italic, ...(link && { style: 'Hyperlink' }) });
    return link ? new ExternalHyperlink({ link, children: [run] }) : run;
  });

const linesOf = (text: string): (string | TextRun)[] => text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [new TextRun({ break: 1 }), line]));

export function tableOf({ head, rows, widths }: Table): DocxTable {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width / total) * tableWidth));
  const rowOf = (cells: readonly string[], header: boolean): TableRow =>
    new TableRow({ ...(header && { tableHeader: true }), cantSplit: true, children: cells.map((text, at) => cellOf(text, columns[at] ?? 0, header)) });
  return new DocxTable({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
}

const cellOf = (text: string, width: number, header: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(header && { shading: { fill: 'dce7f1' } }),
    children: cellText(text)
      .split('\n')
      .map((line) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: line, size: 18, bold: header })] })),
  });
