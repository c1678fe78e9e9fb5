/** What an import did. Per kind, `found` = `kept` + what `lost` counts of that kind; what is in `changed` is kept. */
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
  /** Of how many it speaks, where that is more than one; `where` then names none of them. */
  readonly count?: number;
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
  readonly #crowds = new Map<string, ImportNote & { readonly count: number }>();
  readonly #mostNamed: number;

  /** Of what is lost for one reason, `mostNamed` are named and the others counted. */
  constructor(reasons: Readonly<Record<Reason, string>>, mostNamed = Infinity) {
    this.#reasons = reasons;
    this.#mostNamed = mostNamed;
  }

  find(kind: string, count: number): void {
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + count);
  }

  change(kind: string, where: string, reason: Reason, detail = ''): void {
    this.#changed.push({ kind, where, why: this.#explain(reason, detail) });
  }

  /** One found thing of a kind is not kept. */
  lose(kind: string, where: string, reason: Reason, detail = ''): void {
    const crowd = `${kind} ${reason}`;
    const count = (this.#crowds.get(crowd)?.count ?? 0) + 1;
    this.#crowds.set(crowd, { kind, where: '…', why: this.#explain(reason, ''), count });
    if (count <= this.#mostNamed) this.#lost.push({ kind, where, why: this.#explain(reason, detail) });
  }

  report(format: string, title: string): ImportReport<never> {
    const kept = new Map(this.#found);
    for (const { kind, count } of this.#crowds.values()) kept.set(kind, (kept.get(kind) ?? 0) - count);
    const others = [...this.#crowds.values()].filter(({ count }) => count > this.#mostNamed).map((crowd) => ({ ...crowd, count: crowd.count - this.#mostNamed }));
    return { format, title, found: Object.fromEntries(this.#found), kept: Object.fromEntries(kept), changed: this.#changed, lost: [...this.#lost, ...others], refused: null };
  }

  #explain(reason: Reason, detail: string): string {
    return `${reason}: ${this.#reasons[reason]}${detail && `: ${detail}`}`;
  }
}
