/** What the address keeps, so that a moment can be shown to a colleague. */
export interface Search {
  /** Exercise time in milliseconds. */
  readonly at?: number;
  /** How much had happened, where several things happened at that time. */
  readonly seq?: number;
  readonly team?: string;
  /** Place in the log of the decision that is taken otherwise. */
  readonly fork?: number;
  /** Key of the option taken instead. */
  readonly option?: string;
}

/** Takes from an address what makes sense, and nothing else. */
export function searchOf({ at, seq, team, fork, option }: Record<string, unknown>): Search {
  return {
    ...(isCount(at) ? { at } : {}),
    ...(isCount(seq) ? { seq } : {}),
    ...(typeof team === 'string' ? { team } : {}),
    ...(isCount(fork) && typeof option === 'string' ? { fork, option } : {}),
  };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
