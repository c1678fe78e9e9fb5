import type { LogEntry } from './event.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';
import { emptyRoom, foldRoom, type Room } from './room.ts';
import type { RoomEntry } from './room-entry.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';
import { unseen } from './unseen.ts';

const entriesBetweenKept = 128;

/** A log folded once. States share what did not change, so keeping one every so often costs little and puts any moment a few entries away. */
export class Timeline<State, Entry extends { readonly exerciseMs: number }> {
  readonly #entries: readonly Entry[];
  readonly #reduce: (state: State, entry: Entry) => State;
  readonly #kept: State[] = [];
  #last: { readonly count: number; readonly state: State };

  constructor(initial: State, entries: readonly Entry[], reduce: (state: State, entry: Entry) => State) {
    this.#entries = entries;
    this.#reduce = reduce;
    let state = initial;
    for (let count = 0; count === 0 || count < entries.length; count += entriesBetweenKept) {
      this.#kept.push(state);
      state = this.#fold(state, count, count + entriesBetweenKept);
    }
    this.#last = { count: entries.length, state };
  }

  get length(): number {
    return this.#entries.length;
  }

  /** The state after the first `count` entries; beyond either end, the one at that end. */
  at(count: number): State {
    const wanted = Math.min(Math.max(0, count), this.length);
    if (wanted !== this.#last.count) this.#last = { count: wanted, state: this.#foldedTo(wanted) };
    return this.#last.state;
  }

  /** How many entries had happened by an exercise time. */
  countAt(exerciseMs: number): number {
    let from = 0;
    let to = this.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#entries[middle]?.exerciseMs ?? Infinity) <= exerciseMs) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** From the nearest state before it: one that was kept, or the one asked for last. */
  #foldedTo(count: number): State {
    const at = Math.min(Math.floor(count / entriesBetweenKept), this.#kept.length - 1);
    const kept = { count: at * entriesBetweenKept, state: this.#kept[at] as State };
    const nearest = this.#last.count <= count && this.#last.count > kept.count ? this.#last : kept;
    return this.#fold(nearest.state, nearest.count, count);
  }

  #fold(state: State, from: number, to: number): State {
    return unseen(() => this.#entries.slice(from, to).reduce(this.#reduce, state));
  }
}

export const exerciseTimeline = (scenario: Scenario, entries: readonly LogEntry[]): Timeline<ExerciseState, LogEntry> =>
  new Timeline(initialState(scenario), entries, (state, entry) => evolve(scenario, state, entry));

export const roomTimeline = (entries: readonly RoomEntry[]): Timeline<Room, RoomEntry> => new Timeline(emptyRoom(), entries, foldRoom);
