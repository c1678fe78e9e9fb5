import type { Inject } from '../scenario.ts';

/** What a team does about an inject that reached it. Times are milliseconds after delivery; null: never. */
export interface Reaction {
  readonly openMs: number | null;
  readonly meetMs: number | null;
  /** Of a decision. */
  readonly option: string | null;
  readonly text: string;
  /** Teams that are told about it once it is opened. */
  readonly shareWith: readonly string[];
}

/** How the people of a run behave. */
export interface Manner {
  readonly react: (team: string, inject: Inject) => Reaction;
  /** Exercise time at which the director releases an inject that waits for him from the start, or null. */
  readonly releaseMs: (team: string, inject: Inject) => number | null;
}

/** How long a director keeps what is held for him. */
export const heldMs = 30_000;
