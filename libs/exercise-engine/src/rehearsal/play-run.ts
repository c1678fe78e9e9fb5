import type { Command, Seat } from '../command.ts';
import { decideOnward } from '../decide.ts';
import type { ExerciseEvent } from '../event.ts';
import { initialState } from '../initial-state.ts';
import { injectId, partsOf } from '../inject-id.ts';
import { nextDue } from '../next-due.ts';
import type { Inject, Scenario } from '../scenario.ts';
import { indexOf, recipientsOf } from '../scenario-index.ts';
import { injectOf, type ExerciseState } from '../state.ts';
import { heldMs, type Manner } from './manner.ts';

export interface RunEvent {
  readonly atMs: number;
  readonly event: ExerciseEvent;
}

interface Act {
  readonly atMs: number;
  readonly seat: Seat;
  readonly command: Command;
}

const director: Seat = { id: 'director', name: 'Director', role: 'director', team: null };
const seats = new Map<string, Seat>();

function seatOf(team: string): Seat {
  const seat = seats.get(team) ?? { id: team, name: team, role: 'participant', team };
  seats.set(team, seat);
  return seat;
}

/** Plays from the start until nothing is left to come, at most for twice the planned duration; from one happening to the next, by the engine itself. */
export class Run {
  readonly events: RunEvent[] = [];
  readonly #scenario: Scenario;
  readonly #manner: Manner;
  #state: ExerciseState;
  #todo: Act[] = [];

  constructor(scenario: Scenario, manner: Manner, from: ExerciseState = briefed(scenario)) {
    this.#scenario = scenario;
    this.#manner = manner;
    this.#state = from;
    this.#do({ atMs: 0, seat: director, command: { type: 'start' } });
    this.#planReleases();
    const lastMs = 2 * scenario.durationMs;
    for (let atMs = this.#next(); atMs <= lastMs; atMs = this.#next()) this.#pass(atMs);
  }

  #next(): number {
    return Math.min(nextDue(this.#scenario, this.#state) ?? Infinity, this.#todo.at(-1)?.atMs ?? Infinity);
  }

  /** The clock first, then people. */
  #pass(atMs: number): void {
    const due = nextDue(this.#scenario, this.#state);
    if (due !== null && due <= atMs) return this.#take(decideOnward(this.#scenario, this.#state, { type: 'tick' }, null, atMs), atMs);
    const act = this.#todo.pop();
    if (act && this.#isPossible(act.command)) this.#do(act);
  }

  #do({ atMs, seat, command }: Act): void {
    this.#take(decideOnward(this.#scenario, this.#state, command, seat, atMs), atMs);
  }

  #take({ decided, state }: ReturnType<typeof decideOnward>, atMs: number): void {
    this.#state = state;
    for (const { event } of decided) {
      this.events.push({ atMs, event });
      if (event.type === 'inject-held') this.#plan({ atMs: atMs + heldMs, seat: director, command: { type: 'release-inject', inject: event.inject } });
      if (event.type === 'inject-released') this.#react(event.team, event.inject, atMs);
    }
  }

  /** What the director wanted to release may have come, or been left out, meanwhile. */
  #isPossible(command: Command): boolean {
    if (command.type !== 'release-inject') return true;
    const status = injectOf(this.#state, command.inject)?.status;
    return status === 'pending' || status === 'held';
  }

  #planReleases(): void {
    for (const inject of this.#scenario.injects) {
      if (!('manual' in inject.trigger)) continue;
      for (const team of recipientsOf(this.#scenario, inject)) {
        const atMs = this.#manner.releaseMs(team, inject);
        if (atMs !== null) this.#plan({ atMs, seat: director, command: { type: 'release-inject', inject: injectId(team, inject.key) } });
      }
    }
  }

  #react(team: string, id: string, atMs: number): void {
    const inject = indexOf(this.#scenario).injects.get(partsOf(id).key);
    if (!inject) return;
    const { openMs, meetMs, option, text, shareWith } = this.#manner.react(team, inject);
    const seat = seatOf(team);
    if (openMs !== null) {
      this.#plan({ atMs: atMs + openMs, seat, command: { type: inject.channel === 'phone' ? 'pick-up-call' : 'open-inject', inject: id } });
      if (shareWith.length > 0) this.#plan({ atMs: atMs + openMs, seat, command: { type: 'share-information', to: shareWith, text, inject: id } });
    }
    const command = meeting(inject, id, option, text);
    if (meetMs !== null && command) this.#plan({ atMs: atMs + Math.max(meetMs, openMs ?? 0), seat, command });
  }

  /** Soonest last; of those at the same moment the one planned first comes first. */
  #plan(act: Act): void {
    const place = this.#todo.findLastIndex(({ atMs }) => atMs > act.atMs) + 1;
    this.#todo.splice(place, 0, act);
  }
}

/** To be shared among the runs of one scenario. */
export function briefed(scenario: Scenario): ExerciseState {
  return decideOnward(scenario, initialState(scenario), { type: 'brief' }, director, 0).state;
}

function meeting({ ask }: Inject, inject: string, option: string | null, text: string): Command | null {
  if (ask?.kind !== 'decision') return { type: 'answer', inject, text };
  return option === null ? null : { type: 'decide', inject, option, considered: [], rationale: text, decidedBy: '' };
}
