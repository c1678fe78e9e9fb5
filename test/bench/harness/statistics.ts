export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One value for each round, by subject. */
export class Rounds {
  readonly #values = new Map<string, number[]>();

  add(subject: string, value: number): void {
    const values = this.#values.get(subject) ?? [];
    this.#values.set(subject, [...values, value]);
  }

  of(subject: string): readonly number[] {
    return this.#values.get(subject) ?? [];
  }

  median(subject: string): number {
    return median(this.of(subject));
  }

  /** Median of the ratios taken round by round. */
  ratio(subject: string, to: string): number {
    const others = this.of(to);
    return median(this.of(subject).map((value, round) => value / (others[round] ?? Number.NaN)));
  }
}

/** The subjects in an order that turns with the round, so that none always follows the same one. */
export const inTurn = <Subject>(subjects: readonly Subject[], round: number): readonly Subject[] => subjects.map((_, index) => subjects[(index + round) % subjects.length] as Subject);
