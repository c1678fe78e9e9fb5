import type { Scenario } from '#exercise-engine';
import type { Locale } from '#kernel';
import { writeCexf } from './cexf/write.ts';
import type { ExportedFile } from './exported-file.ts';
import { writeHseep } from './msel/write-hseep.ts';
import { writeOpenAev } from './openaev/write.ts';
import { writeTocsin } from './tocsin/write.ts';

/** In what form a scenario leaves for other tools. */
export const exportFormats = ['tocsin', 'openaev', 'hseep', 'cexf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportChoice {
  readonly format: ExportFormat;
  /** For formats that hold one language. */
  readonly locale: Locale;
  /** Bytes of the attachments by their hash. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

export async function exportScenario(scenario: Scenario, { format, locale, attachments }: ExportChoice): Promise<ExportedFile> {
  if (format === 'tocsin') return writeTocsin(scenario, attachments);
  if (format === 'openaev') return writeOpenAev(scenario, locale);
  return format === 'cexf' ? writeCexf(scenario, locale) : writeHseep(scenario, locale);
}
