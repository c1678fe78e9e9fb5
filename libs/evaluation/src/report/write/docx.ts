import { Document, Footer, Header, HeadingLevel, ImageRun, LevelFormat, Packer, PageBreak, PageNumber, Paragraph, type Table, TableOfContents, TextRun } from 'docx';
import type { Block, Chart } from '../block.ts';
import { plainText } from '../plain-text.ts';
import type { Report } from '../report.ts';
import { runsOf, tableOf } from './docx-parts.ts';
import { pictureOf } from './picture.ts';
import type { Progress } from './progress.ts';
import { tlpColours } from './tlp-colours.ts';

const tags = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' } as const;
const pageWidth = 620;
const bullets = 'bullets';
const numbers = 'numbers';

/** The report for Word: TLP label and exercise marking in the header of every page, headings, a table of contents, alternative texts. */
export async function docxOf(report: Report, progress: Progress): Promise<Uint8Array> {
  const { words, exercise, title, locale } = report;
  const children: (Paragraph | TableOfContents | Table)[] = [...titlePage(report), new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-1' })];
  for (const [at, section] of report.sections.entries()) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: at === 0, text: section.title }));
    for (const block of section.blocks) children.push(...(await elementsOf(block, `${section.key}-${at}`)));
    progress(((at + 1) / report.sections.length) * 80);
  }
  const document = new Document({
    title: `${title} – ${plainText(exercise)}`,
    description: `${report.tlp} ${report.marking}`,
    creator: 'Tocsin',
    features: { updateFields: true },
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21, language: { value: tags[locale] } }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 32, bold: true, color: '164468' }, paragraph: { spacing: { before: 360, after: 160 } } },
        heading2: { run: { size: 25, bold: true, color: '22567f' }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
      },
    },
    numbering: {
      config: [
        { reference: bullets, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] },
        { reference: numbers, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 420, hanging: 320 } } } }] },
      ],
    },
    sections: [{ headers: { default: new Header({ children: marked(report) }) }, footers: { default: footerOf(report) }, children }],
  });
  return Packer.toBuffer(document);
}

const label = ({ tlp }: Report): TextRun => new TextRun({ text: tlp, bold: true, color: tlpColours[tlp].slice(1), shading: { fill: '000000' }, noProof: true });

const marked = (report: Report): Paragraph[] => [
  new Paragraph({ alignment: 'center', children: [label(report), new TextRun({ text: `   ${report.marking}`, bold: true }), ...(report.draft === null ? [] : [new TextRun({ text: `   ${report.draft}`, bold: true, color: 'b42318' })])] }),
];

const footerOf = ({ words, exercise }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [new TextRun({ size: 17, children: [`${plainText(exercise)} · ${words.page(1, 2).split('1')[0] ?? ''}`, PageNumber.CURRENT, words.page(1, 2).split(/[12]/)[1] ?? ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

function titlePage(report: Report): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: 'center', spacing: { before: 2_600 }, text: report.title }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: plainText(report.exercise), size: 34, bold: true })] }),
    new Paragraph({ alignment: 'center', spacing: { before: 500 }, children: [label(report)] }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: report.marking, bold: true })] }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: report.standing, bold: true, color: report.draft === null ? '087a59' : 'b42318' })] }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: report.madeAt })] }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

async function elementsOf(block: Block, name: string): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: plainText(block.text) })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: { reference: block.ordered ? numbers : bullets, level: 0 }, children: runsOf(item) }));
    case 'table':
      return [tableOf(block), new Paragraph({ text: '' })];
    case 'chart':
      return [new Paragraph({ children: [await pictureRun(block, name)] })];
  }
}

const pictureRun = async (chart: Chart, name: string): Promise<ImageRun> =>
  new ImageRun({
    type: 'png',
    data: await pictureOf(chart),
    transformation: { width: pageWidth, height: Math.round((chart.height / chart.width) * pageWidth) },
    altText: { name, title: '', description: plainText(chart.alternative) },
  });
