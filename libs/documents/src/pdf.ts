import pdfmake from 'pdfmake';
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Run, Table } from './block.ts';
import { cellText, plainText } from './plain-text.ts';
import type { Paper } from './paper.ts';
import { roboto } from './fonts.ts';
import type { Progress } from './progress.ts';
import { tlpColours } from './tlp-colours.ts';

const pageWidth = 515;

/** A paper for readers: TLP label and exercise marking on every page, a table of contents, bookmarks, language and title of the document. */
export async function pdfOf(paper: Paper, progress: Progress): Promise<Uint8Array> {
  pdfmake.setFonts({ Roboto: roboto });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(roboto).includes(path));
  pdfmake.setProgressCallback((share) => progress(50 + share * 45));
  progress(10);
  return pdfmake.createPdf(definitionOf(paper)).getBuffer();
}

function definitionOf(paper: Paper): TDocumentDefinitions {
  const { sections, locale } = paper;
  const subtitle = plainText(paper.subtitle);
  return {
    pageSize: 'A4',
    pageMargins: [40, 62, 40, 52],
    version: '1.7',
    language: locale,
    displayTitle: true,
    info: { title: `${paper.title} – ${subtitle}`, subject: `${paper.tlp} ${paper.marking}`, creator: 'Tocsin' },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15 },
    styles: {
      section: { fontSize: 17, bold: true, color: '#164468', margin: [0, 18, 0, 8] },
      heading: { fontSize: 12.5, bold: true, color: '#22567f', margin: [0, 10, 0, 4] },
      cell: { fontSize: 8.5 },
      head: { fontSize: 8.5, bold: true, fillColor: '#dce7f1' },
    },
    header: () => ({ margin: [40, 22, 40, 0], columns: [{ width: 'auto', table: { body: [[labelOf(paper)]] }, layout: 'noBorders' }, { width: '*', alignment: 'center', margin: [0, 3, 0, 0], text: markingOf(paper) }] }),
    footer: (page, pages) => ({ margin: [40, 14, 40, 0], fontSize: 8.5, alignment: 'center', text: `${subtitle} · ${paper.page(page, pages)}` }),
    content: [
      ...titlePage(paper, subtitle),
      { toc: { title: { text: paper.contents, style: 'section' } } },
      ...sections.flatMap(({ title, blocks }, at): Content[] => [
        { text: title, style: 'section', tocItem: true, outline: true, headlineLevel: 1, ...(at === 0 && { pageBreak: 'before' }) },
        ...blocks.map(contentOf),
      ]),
    ],
    pageBreakBefore: ({ headlineLevel, pageNumbers, startPosition }) => headlineLevel !== undefined && pageNumbers.length === 1 && (startPosition.verticalRatio ?? 0) > 0.88,
  };
}

const labelOf = ({ tlp }: Paper): ContentText & { fillColor: string } => ({ text: tlp, bold: true, color: tlpColours[tlp], fillColor: '#000000' });

const markingOf = ({ marking, draft }: Paper): Content[] => [{ text: marking, bold: true }, ...(draft === null ? [] : [{ text: `   ${draft}`, bold: true, color: '#b42318' }])];

const titlePage = (paper: Paper, subtitle: string): Content[] => [
  { text: paper.title, fontSize: 28, bold: true, color: '#164468', alignment: 'center', margin: [0, 150, 0, 16] },
  { text: subtitle, fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 40] },
  { columns: [{ width: '*', text: '' }, { width: 'auto', table: { body: [[labelOf(paper)]] }, layout: 'noBorders' }, { width: '*', text: '' }], margin: [0, 0, 0, 12] },
  { text: paper.marking, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
  { text: paper.standing, bold: true, color: paper.draft === null ? '#087a59' : '#b42318', alignment: 'center', margin: [0, 0, 0, 8] },
  { text: paper.madeAt, alignment: 'center', pageBreak: 'after' },
];

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: plainText(block.text), style: 'heading', headlineLevel: 2 };
    case 'paragraph':
      return { text: block.runs.map(textOf), margin: [0, 0, 0, 6] };
    case 'list': {
      const items = block.items.map((item) => ({ text: item.map(textOf) }));
      return { ...(block.ordered ? { ol: items } : { ul: items }), margin: [0, 0, 0, 6] };
    }
    case 'table':
      return tableOf(block);
    case 'chart':
      return { svg: block.svg, width: pageWidth, margin: [0, 4, 0, 10] };
  }
}

const textOf = ({ text, bold, italic, link }: Run): ContentText => ({ text: plainText(text), ...(bold && { bold }), ...(italic && { italics: true }), ...(link && { link, color: '#22567f', decoration: 'underline' }) });

function tableOf({ head, rows, widths }: Table): Content {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const room = pageWidth - widths.length * 9;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widths.map((width) => (width / total) * room),
      body: [head.map((text) => ({ text: cellText(text), style: 'head' })), ...rows.map((row) => row.map((text) => ({ text: cellText(text), style: 'cell' })))],
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#d5dae0', paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 3, paddingBottom: () => 3 },
    margin: [0, 2, 0, 10],
  };
}
