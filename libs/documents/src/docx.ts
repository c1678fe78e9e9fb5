import { Document, Footer, Header, HeadingLevel, ImageRun, LevelFormat, Packer, PageBreak, PageNumber, Paragraph, type Table, TableOfContents, TextRun } from 'docx';
import type { Block, Chart } from './block.ts';
import { plainText } from './plain-text.ts';
import type { Paper } from './paper.ts';
import { runsOf, tableOf } from './docx-parts.ts';
import { pictureOf } from './picture.ts';
import type { Progress } from './progress.ts';
import { tlpColours } from './tlp-colours.ts';

const tags = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' } as const;
const pageWidth = 620;
const bullets = 'bullets';
const numbers = 'numbers';

/** A paper for Word: TLP label and exercise marking in the header of every page, headings, a table of contents, alternative texts. */
export async function docxOf(paper: Paper, progress: Progress): Promise<Uint8Array> {
  const { subtitle, title, locale } = paper;
  const children: (Paragraph | TableOfContents | Table)[] = [...titlePage(paper), new TableOfContents(paper.contents, { hyperlink: true, headingStyleRange: '1-1' })];
  for (const [at, section] of paper.sections.entries()) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: at === 0, text: section.title }));
    for (const block of section.blocks) children.push(...(await elementsOf(block, `${section.key}-${at}`)));
    progress(((at + 1) / paper.sections.length) * 80);
  }
  const document = new Document({
    title: `${title} – ${plainText(subtitle)}`,
    description: `${paper.tlp} ${paper.marking}`,
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
    sections: [{ headers: { default: new Header({ children: marked(paper) }) }, footers: { default: footerOf(paper) }, children }],
  });
  return Packer.toBuffer(document);
}

const label = ({ tlp }: Paper): TextRun => new TextRun({ text: tlp, bold: true, color: tlpColours[tlp].slice(1), shading: { fill: '000000' }, noProof: true });

const marked = (paper: Paper): Paragraph[] => [
  new Paragraph({ alignment: 'center', children: [label(paper), new TextRun({ text: `   ${paper.marking}`, bold: true }), ...(paper.draft === null ? [] : [new TextRun({ text: `   ${paper.draft}`, bold: true, color: 'b42318' })])] }),
];

const footerOf = ({ page, subtitle }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [new TextRun({ size: 17, children: [`${plainText(subtitle)} · ${page(1, 2).split('1')[0] ?? ''}`, PageNumber.CURRENT, page(1, 2).split(/[12]/)[1] ?? ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

function titlePage(paper: Paper): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: 'center', spacing: { before: 2_600 }, text: paper.title }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: plainText(paper.subtitle), size: 34, bold: true })] }),
    new Paragraph({ alignment: 'center', spacing: { before: 500 }, children: [label(paper)] }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: paper.marking, bold: true })] }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: paper.standing, bold: true, color: paper.draft === null ? '087a59' : 'b42318' })] }),
    new Paragraph({ alignment: 'center', children: [new TextRun({ text: paper.madeAt })] }),
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
