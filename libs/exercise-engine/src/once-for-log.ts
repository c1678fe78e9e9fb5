import type { LogEntry } from './event.ts';
import type { Scenario } from './scenario.ts';

type Fold<Outcome> = (scenario: Scenario, entries: readonly LogEntry[]) => Outcome;

/** A fold worked out once however many ask, as long as somebody holds the log and it has not grown. */
export function onceForLog<Outcome>(fold: Fold<Outcome>): Fold<Outcome> {
  const known = new WeakMap<readonly LogEntry[], { readonly scenario: Scenario; readonly length: number; readonly outcome: Outcome }>();
  return (scenario, entries) => {
    const found = known.get(entries);
    if (found?.scenario === scenario && found.length === entries.length) return found.outcome;
    const outcome = fold(scenario, entries);
    known.set(entries, { scenario, length: entries.length, outcome });
    return outcome;
  };
}
