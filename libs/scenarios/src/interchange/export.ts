import { docxOf, type PaperLocale, pdfOf } from '#documents';
import type { Scenario } from '#exercise-engine';

import { bookletOf, type BookletReader } from './booklet/booklet.ts';
import { writeCexf } from './cexf/write.ts';
import type { ExportedFile } from './exported-file.ts';
import { writeHseep } from './msel/write-hseep.ts';
import { writeOpenAev } from './openaev/write.ts';
import { Ledger } from './report.ts';
import { writeTocsin } from './tocsin/write.ts';

/** In what form a scenario leaves for other tools. */
export const exportFormats = ['tocsin', 'openaev', 'hseep', 'cexf', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportChoice {
  readonly format: ExportFormat;
  /** For formats that hold one language. */
  readonly locale: PaperLocale;
  /** For booklets. */
  readonly reader?: BookletReader;
  /** Bytes of the attachments by their hash. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Takes up to seconds of processor time: a server calls it in a worker thread. */
export async function exportScenario(scenario: Scenario, { format, locale, attachments, reader = 'director' }: ExportChoice): Promise<ExportedFile> {
  if (format === 'tocsin') return writeTocsin(scenario, attachments);
  if (format === 'openaev') return writeOpenAev(scenario, locale, attachments);
  if (format === 'cexf') return writeCexf(scenario, locale);
  return format === 'hseep' ? writeHseep(scenario, locale) : writeBooklet(scenario, format, reader, locale);
}

const booklets = {
  docx: { write: docxOf, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { write: pdfOf, mediaType: 'application/pdf' },
};

async function writeBooklet(scenario: Scenario, format: keyof typeof booklets, reader: BookletReader, locale: PaperLocale): Promise<ExportedFile> {
  const { write, mediaType } = booklets[format];
  const ledger = new Ledger();
  for (const kind of reader === 'director' ? (['injects', 'teams', 'objectives'] as const) : (['teams'] as const)) ledger.find(kind, scenario[kind].length);
  const paper = bookletOf(scenario, reader, locale);
  return { fileName: `${scenario.key}.${reader}.${locale}.${format}`, mediaType, bytes: await write(paper, () => undefined), report: ledger.report(`booklet-${format}`, paper.subtitle) };
}
