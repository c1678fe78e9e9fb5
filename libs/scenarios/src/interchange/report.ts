import { type Reason, reasons, type Refusal, refusals } from './reasons.ts';

/** What an import did. Per kind, `found` = `kept` + the entries of `lost` of that kind; what is in `changed` is kept. */
export interface ImportReport {
  /** Name of the recognised format, empty if none. */
  readonly format: string;
  readonly title: string;
  readonly found: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, number>>;
  readonly changed: readonly ImportNote[];
  readonly lost: readonly ImportNote[];
  readonly refused: Refusal | null;
}

/** `why` is a key of `reasons`, a colon and its English text. */
export interface ImportNote {
  readonly kind: string;
  readonly where: string;
  readonly why: string;
}

/** The file is refused as a whole, for what stands at a place in it. */
export class ImportRefused extends Error {
  readonly reason: Refusal;
  readonly where: string;

  constructor(reason: Refusal, where = '') {
    super(reason);
    this.reason = reason;
    this.where = where;
  }
}

/** Where the place is known, the file is what was found and lost. */
export function refusedReport(reason: Refusal, format = '', where = ''): ImportReport {
  const place: Pick<ImportReport, 'found' | 'kept' | 'lost'> = where ? { found: { files: 1 }, kept: { files: 0 }, lost: [{ kind: 'files', where, why: `${reason}: ${refusals[reason]}` }] } : { found: {}, kept: {}, lost: [] };
  return { format, title: '', ...place, changed: [], refused: reason };
}

/** Keeps the account of an import while it runs. */
export class Ledger {
  readonly #found = new Map<string, number>();
  readonly #changed: ImportNote[] = [];
  readonly #lost: ImportNote[] = [];

  find(kind: string, count: number): void {
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + count);
  }

  change(kind: string, where: string, reason: Reason, detail = ''): void {
    this.#changed.push({ kind, where, why: explain(reason, detail) });
  }

  /** One found thing of a kind is not kept. */
  lose(kind: string, where: string, reason: Reason, detail = ''): void {
    this.#lost.push({ kind, where, why: explain(reason, detail) });
  }

  /** Files of the archive that nothing has read. */
  loseFiles(names: readonly string[]): void {
    if (names.length > 0) this.find('files', names.length);
    for (const name of names) this.lose('files', name.slice(0, 200).toWellFormed(), 'imports.attachments-not-kept');
  }

  report(format: string, title: string): ImportReport {
    const kept = new Map(this.#found);
    for (const { kind } of this.#lost) kept.set(kind, (kept.get(kind) ?? 0) - 1);
    return { format, title, found: Object.fromEntries(this.#found), kept: Object.fromEntries(kept), changed: this.#changed, lost: this.#lost, refused: null };
  }
}

const explain = (reason: Reason, detail: string): string => `${reason}: ${reasons[reason]}${detail && `: ${detail}`}`;
