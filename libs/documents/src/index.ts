export { type Block, type Chart, heading, paragraph, type Run, type Table } from './block.ts';
export { docxOf } from './docx.ts';
export { blocksOf } from './markdown.ts';
export type { Paper, PaperLocale, PaperSection } from './paper.ts';
export { pdfOf } from './pdf.ts';
export { cellText, literalMarkdown, plainText, xmlText } from './plain-text.ts';
export type { Progress } from './progress.ts';
