/** What an import did. Per kind, `found` = `kept` + the entries of `lost` of that kind; what is in `changed` is kept. */
export interface ImportReport<Refusal extends string = string> {
  /** Name of the recognised format, empty if none. */
  readonly format: string;
  readonly title: string;
  readonly found: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, number>>;
  readonly changed: readonly ImportNote[];
  readonly lost: readonly ImportNote[];
  readonly refused: Refusal | null;
}

/** `why` is a key of the reasons, a colon and its English text. */
export interface ImportNote {
  readonly kind: string;
  readonly where: string;
  readonly why: string;
}

/** The file is refused as a whole, for what stands at a place in it. */
export class ImportRefused<Refusal extends string = string> extends Error {
  readonly reason: Refusal;
  readonly where: string;

  constructor(reason: Refusal, where = '') {
    super(reason);
    this.reason = reason;
    this.where = where;
  }
}

/** Where the place is known, the file is what was found and lost. */
export function refusedReport<Refusal extends string>(reason: Refusal, refusals: Readonly<Record<Refusal, string>>, format = '', where = ''): ImportReport<Refusal> {
  const place: Pick<ImportReport, 'found' | 'kept' | 'lost'> = where ? { found: { files: 1 }, kept: { files: 0 }, lost: [{ kind: 'files', where, why: `${reason}: ${refusals[reason]}` }] } : { found: {}, kept: {}, lost: [] };
  return { format, title: '', ...place, changed: [], refused: reason };
}

/** Keeps the account of an import while it runs. The reasons are the words of whoever imports. */
export class ImportLedger<Reason extends string> {
  readonly #reasons: Readonly<Record<Reason, string>>;
  readonly #found = new Map<string, number>();
  readonly #changed: ImportNote[] = [];
  readonly #lost: ImportNote[] = [];

  constructor(reasons: Readonly<Record<Reason, string>>) {
    this.#reasons = reasons;
  }

  find(kind: string, count: number): void {
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + count);
  }

  change(kind: string, where: string, reason: Reason, detail = ''): void {
    this.#changed.push({ kind, where, why: this.#explain(reason, detail) });
  }

  /** One found thing of a kind is not kept. */
  lose(kind: string, where: string, reason: Reason, detail = ''): void {
    this.#lost.push({ kind, where, why: this.#explain(reason, detail) });
  }

  report(format: string, title: string): ImportReport<never> {
    const kept = new Map(this.#found);
    for (const { kind } of this.#lost) kept.set(kind, (kept.get(kind) ?? 0) - 1);
    return { format, title, found: Object.fromEntries(this.#found), kept: Object.fromEntries(kept), changed: this.#changed, lost: this.#lost, refused: null };
  }

  #explain(reason: Reason, detail: string): string {
    return `${reason}: ${this.#reasons[reason]}${detail && `: ${detail}`}`;
  }
}
