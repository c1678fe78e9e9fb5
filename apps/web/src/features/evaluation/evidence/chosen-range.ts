/** Lines of the log, both included. */
export interface Range {
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** "From here": what ended before now ends here. */
export const from = (seq: number, range: Range | null): Range => ({ fromSeq: seq, toSeq: Math.max(seq, range?.toSeq ?? seq) });

/** "To here": what began after now begins here. */
export const to = (seq: number, range: Range | null): Range => ({ fromSeq: Math.min(seq, range?.fromSeq ?? seq), toSeq: seq });

export const holds = (range: Range | null, seq: number): boolean => range !== null && seq >= range.fromSeq && seq <= range.toSeq;
