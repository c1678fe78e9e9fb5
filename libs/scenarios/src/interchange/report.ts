import { ImportLedger, ImportRefused as SharedRefused, type ImportReport as SharedReport, refusedReport as sharedRefusedReport } from '#kernel/import';
import { type Reason, reasons, type Refusal, refusals } from './reasons.ts';

export type { ImportNote } from '#kernel/import';
export type ImportReport = SharedReport<Refusal>;

export const ImportRefused = SharedRefused<Refusal>;

export const refusedReport = (reason: Refusal, format = '', where = ''): ImportReport => sharedRefusedReport(reason, refusals, format, where);

/** The account of a scenario's import. */
export class Ledger extends ImportLedger<Reason> {
  constructor() {
    super(reasons);
  }

  /** Files of the archive that nothing has read. */
  loseFiles(names: readonly string[]): void {
    if (names.length > 0) this.find('files', names.length);
    for (const name of names) this.lose('files', name.slice(0, 200).toWellFormed(), 'imports.attachments-not-kept');
  }
}
