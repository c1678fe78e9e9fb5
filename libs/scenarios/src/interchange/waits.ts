/** Whether `one` is `other` or waits for it through those before it. */
export function waitsFor(one: string, other: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = one; at !== undefined; at = parents.get(at)) if (at === other) return true;
  return false;
}
