/** What a stream told so far, newest first, as a chain: taking one more entry copies nothing. */
export interface Told<Entry> {
  readonly entry: Entry;
  readonly before: Told<Entry> | null;
}

export const tell = <Entry>(before: Told<Entry> | null, entry: Entry): Told<Entry> => ({ entry, before });

/** Oldest first. */
export function entriesOf<Entry>(told: Told<Entry> | null): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = told; at !== null; at = at.before) entries.push(at.entry);
  return entries.toReversed();
}
