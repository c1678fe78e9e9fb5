import { chainHash, chainStart, type LogEntry, replay, type Scenario, stateHash } from '#exercise-engine';

export interface Verified {
  readonly exerciseId: string;
  readonly entries: number;
  /** Of the replayed log; empty if it cannot be replayed. */
  readonly stateHash: string;
  /** What is wrong, in words; null if the log is whole and replays to its own state. */
  readonly problem: string | null;
}

interface Head {
  readonly exerciseId: string;
  readonly scenario: Scenario;
}

interface Foot {
  readonly stateHash: string;
  readonly chainHead: string;
}

/** Checks an exported log: what it is of, one entry a line, what it folds to. */
export function verifyLog(text: string): Verified {
  const nothing = { exerciseId: '', entries: 0, stateHash: '' };
  const lines = linesOf(text);
  const head = lines?.[0] as Head | undefined;
  const foot = lines?.at(-1) as Foot | undefined;
  if (!lines || lines.length < 2 || !head?.scenario || typeof foot?.stateHash !== 'string') return { ...nothing, problem: 'this is no exported log' };
  const entries = lines.slice(1, -1) as (LogEntry & { readonly hash: string })[];
  const replayed = stateHashOf(head.scenario, entries);
  const problem = brokenLink(entries, foot) ?? (replayed === foot.stateHash ? null : 'replaying it gives another state than the one it ends with');
  return { exerciseId: head.exerciseId, entries: entries.length, stateHash: replayed, problem };
}

function linesOf(text: string): readonly unknown[] | null {
  try {
    return text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

function brokenLink(entries: readonly (LogEntry & { readonly hash: string })[], { chainHead }: Foot): string | null {
  let hash = chainStart;
  for (const [at, entry] of entries.entries()) {
    if (entry.seq !== at + 1) return `entry ${at + 1} is missing or out of order`;
    hash = chainHash(hash, entry);
    if (entry.hash !== hash) return `entry ${entry.seq} or one before it was changed`;
  }
  return entries.length === 0 || hash === chainHead ? null : 'entries are missing at its end';
}

function stateHashOf(scenario: Scenario, entries: readonly LogEntry[]): string {
  try {
    return stateHash(replay(scenario, entries));
  } catch {
    return '';
  }
}
