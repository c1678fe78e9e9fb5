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

interface Follower<Outcome> {
  hear(entries: readonly LogEntry[]): void;
  tell(): Outcome;
}

/** As `onceForLog`, for a log that grows: who asks with more entries after the same ones pays for those alone. */
export function onwardForLog<Outcome>(begin: (scenario: Scenario) => Follower<Outcome>): Fold<Outcome> {
  const known = new WeakMap<LogEntry, { readonly scenario: Scenario; readonly last: LogEntry | undefined; readonly length: number; readonly follower: Follower<Outcome>; readonly outcome: Outcome }>();
  return (scenario, entries) => {
    const [first] = entries;
    const found = first && known.get(first);
    const before = found?.scenario === scenario && entries[found.length - 1] === found.last ? found : null;
    if (before?.length === entries.length) return before.outcome;
    const follower = before?.follower ?? begin(scenario);
    follower.hear(entries.slice(before?.length ?? 0));
    const outcome = follower.tell();
    if (first) known.set(first, { scenario, last: entries.at(-1), length: entries.length, follower, outcome });
    return outcome;
  };
}
