import { ImportLedger, ImportRefused as SharedRefused, type ImportReport as SharedReport, refusedReport as sharedRefusedReport } from '#kernel/import';
import { type Reason, reasons, type Refusal, refusals } from './reasons.ts';

export type NoteImportReport = SharedReport<Refusal>;
export const ImportRefused = SharedRefused<Refusal>;
export type Ledger = ImportLedger<Reason>;

const mostNamed = 20;

export const openLedger = (): Ledger => new ImportLedger(reasons, mostNamed);

export const refusedReport = (reason: Refusal, format = '', where = ''): NoteImportReport => sharedRefusedReport(reason, refusals, format, where);
