import type { Fact } from './facts.ts';
import type { Comparison, Effect, VariableValue } from './trigger.ts';

/** All that may ever become of a variable or a score. */
interface Range {
  /** When it first changes. */
  readonly fromMs: number;
  readonly values: ReadonlySet<VariableValue>;
  readonly rises: boolean;
  readonly falls: boolean;
}

interface Comparing {
  readonly is: Comparison;
  readonly than: VariableValue;
}

const unchanged: Range = { fromMs: Infinity, values: new Set(), rises: false, falls: false };

/** What the variables and scores of all teams may come to, as far as it is known by now. */
export class ValueRanges {
  readonly #ranges = new Map<Fact, Range>();

  /** Takes one more change into account; false if it adds nothing. */
  change(fact: Fact, effect: Exclude<Effect, { readonly milestone: string }>, atMs: number): boolean {
    const { fromMs, values, rises, falls } = this.#ranges.get(fact) ?? unchanged;
    const step = 'points' in effect ? effect.points : 'add' in effect ? effect.add : 0;
    if (atMs >= fromMs && !('set' in effect && !values.has(effect.set)) && !(step > 0 && !rises) && !(step < 0 && !falls)) return false;
    this.#ranges.set(fact, { fromMs: Math.min(fromMs, atMs), values: 'set' in effect ? new Set([...values, effect.set]) : values, rises: rises || step > 0, falls: falls || step < 0 });
    return true;
  }

  /** From when on it may compare so: from the start, or once something changed it. */
  earliest(fact: Fact, initial: VariableValue | undefined, comparing: Comparing): number {
    const first = initial === undefined ? [] : [initial];
    if (mayStand({ ...unchanged, values: new Set(first) }, comparing)) return 0;
    const range = this.#ranges.get(fact);
    return range && mayStand({ ...range, values: new Set([...range.values, ...first]) }, comparing) ? range.fromMs : Infinity;
  }
}

/** Whether a value may come to compare so, however often each change happens. What is added to something else than a number is added to 0. */
function mayStand({ values, rises, falls }: Range, { is, than }: Comparing): boolean {
  if (is === 'equal' && values.has(than)) return true;
  if (typeof than !== 'number') return false;
  const numbers = [...values, ...(rises || falls ? [0] : [])].filter((value) => typeof value === 'number');
  const least = falls ? -Infinity : Math.min(...numbers);
  const most = rises ? Infinity : Math.max(...numbers);
  if (is === 'equal') return (rises || falls) && least <= than && than <= most;
  if (is === 'more') return most > than;
  if (is === 'less') return least < than;
  return is === 'at-least' ? most >= than : least <= than;
}
