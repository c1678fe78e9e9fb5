/** Of counts for 1, 2, 3 and so on; null when nobody answered. */
export function averageOf(counts: readonly number[]): number | null {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return answers === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / answers;
}
