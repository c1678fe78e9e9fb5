/** The values of one unit by rater, as ranks; what a rater did not judge is left out. */
export type Unit = readonly number[];

/**
 * Krippendorff's alpha with the ordinal metric: 1 is perfect agreement, 0 what chance would give, below it raters contradict each other.
 * Null when nothing can be compared: no unit with two values, or the same value everywhere.
 */
export function ordinalAlpha(units: readonly Unit[]): number | null {
  const pairable = units.filter((unit) => unit.length > 1);
  const totals = new Map<number, number>();
  for (const value of pairable.flat()) totals.set(value, (totals.get(value) ?? 0) + 1);
  const values = [...totals.keys()].toSorted((a, b) => a - b);
  const count = pairable.flat().length;
  const distance = (a: number, b: number): number => {
    const between = values.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b)).reduce((sum, value) => sum + (totals.get(value) ?? 0), 0);
    return (between - ((totals.get(a) ?? 0) + (totals.get(b) ?? 0)) / 2) ** 2;
  };
  const observed = pairable.reduce((sum, unit) => sum + pairsOf(unit, distance) / (unit.length - 1), 0) / count;
  const expected = values.flatMap((a) => values.map((b) => (totals.get(a) ?? 0) * (totals.get(b) ?? 0) * distance(a, b))).reduce((sum, one) => sum + one, 0) / (count * (count - 1));
  return expected > 0 ? 1 - observed / expected : null;
}

/** Over ordered pairs, so that each two raters count twice. */
const pairsOf = (unit: Unit, distance: (a: number, b: number) => number): number => unit.flatMap((a) => unit.map((b) => distance(a, b))).reduce((sum, one) => sum + one, 0);
