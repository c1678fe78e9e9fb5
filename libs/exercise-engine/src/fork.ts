import { DomainError } from '#kernel';
import type { Command, Seat } from './command.ts';
import { decide } from './decide.ts';
import type { LogEntry } from './event.ts';
import { evolve } from './evolve.ts';
import { nextDue } from './next-due.ts';
import { recordedMoves } from './recorded-move.ts';
import { badInput } from './refusals.ts';
import { replay } from './replay.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';
import { unseen } from './unseen.ts';

/** A play as it might have gone. It shares its beginning with the recorded one, which never changes. */
export interface Fork {
  readonly entries: readonly LogEntry[];
  readonly state: ExerciseState;
  /** What people did in the recorded play and could not have done in this one, with the reason why. */
  readonly dropped: readonly { readonly entry: LogEntry; readonly reason: string }[];
}

/**
 * Takes another option at the decision recorded as `seq`, and lets the scripted world go on until the recorded play ended.
 * Everything else that people did is done again at its recorded moment, where it still can be.
 * @throws DomainError NOT_FOUND beyond the log, BAD_USER_INPUT for an entry that is no decision or an option that it did not offer.
 */
export function fork(scenario: Scenario, entries: readonly LogEntry[], { seq, option }: { readonly seq: number; readonly option: string }): Fork {
  const decision = entries[seq - 1];
  if (decision?.seq !== seq) throw new DomainError('NOT_FOUND', 'exercises.moment-not-found');
  if (decision.event.type !== 'decision-made') throw badInput('exercises.not-a-decision');

  return unseen(() => forkAt(scenario, entries, seq, option));
}

function forkAt(scenario: Scenario, entries: readonly LogEntry[], seq: number, option: string): Fork {
  let recorded = replay(scenario, entries.slice(0, seq - 1));
  const simulated = new Simulation(scenario, entries.slice(0, seq - 1), recorded);
  const dropped: Fork['dropped'][number][] = [];
  for (const { seq: at, wallMs, command, seat } of recordedMoves(scenario, entries.slice(seq - 1))) {
    for (const entry of entries.slice(recorded.lastSeq, at - 1)) recorded = evolve(scenario, recorded, entry);
    simulated.tickUntil(wallMs, nextDue(scenario, recorded));
    const refused = simulated.attempt(command.type === 'decide' && at === seq ? { ...command, option } : command, seat, wallMs);
    if (refused && at === seq) throw refused;
    const entry = entries[at - 1];
    if (refused && entry) dropped.push({ entry, reason: refused.reason });
  }
  return { entries: simulated.entries, state: simulated.state, dropped };
}

class Simulation {
  readonly entries: LogEntry[];
  state: ExerciseState;
  readonly #scenario: Scenario;

  constructor(scenario: Scenario, entries: LogEntry[], state: ExerciseState) {
    this.#scenario = scenario;
    this.entries = entries;
    this.state = state;
  }

  /** The timer comes when something is due. Where it was due in the recorded play too, it comes when it came then: a little late, as timers do. */
  tickUntil(wallMs: number, recordedDue: number | null): void {
    for (let due = nextDue(this.#scenario, this.state); due !== null && due <= wallMs; due = nextDue(this.#scenario, this.state)) {
      if (recordedDue !== null && recordedDue <= due) return;
      this.attempt({ type: 'tick' }, null, Math.max(due, this.entries.at(-1)?.wallMs ?? due));
    }
  }

  /** Answers the refusal, if it is refused. */
  attempt(command: Command, seat: Seat | null, wallMs: number): DomainError | null {
    try {
      const by = seat && { id: seat.id, name: seat.name, role: seat.role };
      for (const { audience, exerciseMs, event } of decide(this.#scenario, this.state, command, seat, wallMs)) {
        const entry = { seq: this.state.lastSeq + 1, wallMs, exerciseMs, audience, by, event };
        this.entries.push(entry);
        this.state = evolve(this.#scenario, this.state, entry);
      }
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}
