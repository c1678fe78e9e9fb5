import { strToU8, zipSync } from 'fflate';
import type { Attachment, Scenario } from '#exercise-engine';
import { textIn } from '#kernel';
import { type ExportedFile, undated } from '../exported-file.ts';
import { Ledger } from '../report.ts';

/** Our own format: the scenario as it is, and its attachments beside it. Nothing is lost but attachments whose bytes are not given. */
export function writeTocsin(scenario: Scenario, attachments: ReadonlyMap<string, Uint8Array>): ExportedFile {
  const ledger = new Ledger();
  ledger.find('injects', scenario.injects.length);
  ledger.find('teams', scenario.teams.length);
  ledger.find('attachments', scenario.attachments?.length ?? 0);
  const files: Record<string, Uint8Array> = { 'scenario.json': strToU8(JSON.stringify(scenario, null, 2)) };
  for (const attachment of scenario.attachments ?? []) {
    const bytes = attachments.get(attachment.sha256);
    if (bytes) files[pathOf(attachment)] = bytes;
    else ledger.lose('attachments', attachment.name, 'imports.export-attachment-left');
  }
  return {
    fileName: `${scenario.key}.tocsin.zip`,
    mediaType: 'application/zip',
    bytes: zipSync(files, { mtime: undated }),
    report: ledger.report('tocsin-scenario/1', textIn(scenario.title, 'en')),
  };
}

/** Where the bytes of an attachment lie in the archive. Its name is the hash, so that no name leads elsewhere. */
export const pathOf = ({ sha256 }: Attachment): string => `attachments/${sha256}`;
