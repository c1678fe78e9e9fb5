/** Records that the fold under way made itself, and that nobody else has seen. */
let own: WeakSet<object> | null = null;

/** Runs a fold of which only the outcome is kept: it changes in place what it made itself, instead of copying it for every entry. */
export function unseen<Outcome>(fold: () => Outcome): Outcome {
  const outer = own;
  own = new WeakSet();
  try {
    return fold();
  } finally {
    own = outer;
  }
}

/** The record with one more or another value. Never changes a record that somebody may have seen. */
export function withValue<Value>(record: Readonly<Record<string, Value>>, key: string, value: Value): Readonly<Record<string, Value>> {
  if (own?.has(record)) {
    (record as Record<string, Value>)[key] = value;
    return record;
  }
  const copy = { ...record, [key]: value };
  own?.add(copy);
  return copy;
}
