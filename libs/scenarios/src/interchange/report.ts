import { type Reason, reasons, type Refusal } from './reasons.ts';

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

/** The file is refused as a whole. */
export class ImportRefused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

export function refusedReport(reason: Refusal, format = ''): ImportReport {
  return { format, title: '', found: {}, kept: {}, changed: [], lost: [], refused: reason };
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

  report(format: string, title: string): ImportReport {
    const kept = new Map(this.#found);
    for (const { kind } of this.#lost) kept.set(kind, (kept.get(kind) ?? 0) - 1);
    return { format, title, found: Object.fromEntries(this.#found), kept: Object.fromEntries(kept), changed: this.#changed, lost: this.#lost, refused: null };
  }
}

const explain = (reason: Reason, detail: string): string => `${reason}: ${reasons[reason]}${detail && `: ${detail}`}`;
