import type { Command, RegimeInPlay, Seat } from '../command.ts';
import { exerciseTime } from '../clock.ts';
import { decide } from '../decide.ts';
import type { ExerciseEvent, ExerciseRole, LogEntry } from '../event.ts';
import { evolve } from '../evolve.ts';
import { initialState } from '../initial-state.ts';
import { nextDue } from '../next-due.ts';
import type { Scenario } from '../scenario.ts';
import type { ExerciseState } from '../state.ts';

export const seatOf = (role: ExerciseRole, team: string | null = null): Seat => ({ id: `${role}-${team ?? 'staff'}`, name: role, role, team });

/** An exercise played by hand: a wall clock that a test turns, a log, and the state it folds to. */
export class LiveExercise {
  readonly log: LogEntry[] = [];
  readonly scenario: Scenario;
  now = 1_000_000;
  state: ExerciseState;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.state = initialState(scenario);
  }

  static started(scenario: Scenario, regimes: readonly RegimeInPlay[] = []): LiveExercise {
    const live = new LiveExercise(scenario);
    live.direct({ type: 'brief' });
    live.direct({ type: 'start', regimes });
    live.runDue();
    return live;
  }

  get exerciseMs(): number {
    return exerciseTime(this.state.clock, this.now);
  }

  direct(command: Command): readonly ExerciseEvent[] {
    return this.run(command, seatOf('director'));
  }

  play(team: string, command: Command): readonly ExerciseEvent[] {
    return this.run(command, seatOf('participant', team));
  }

  run(command: Command, seat: Seat | null): readonly ExerciseEvent[] {
    const decided = decide(this.scenario, this.state, command, seat, this.now);
    for (const event of decided) {
      const entry = { seq: this.state.lastSeq + 1, wallMs: this.now, by: seat && { id: seat.id, name: seat.name, role: seat.role }, ...event };
      this.log.push(entry);
      this.state = evolve(this.scenario, this.state, entry);
    }
    return decided.map(({ event }) => event);
  }

  /** Lets wall time pass, with a tick at each moment that asks for one; each of them must have something to do. */
  pass(wallMs: number): readonly ExerciseEvent[] {
    const until = this.now + wallMs;
    const events: ExerciseEvent[] = [];
    for (let due = nextDue(this.scenario, this.state); due !== null && due <= until; due = nextDue(this.scenario, this.state)) {
      this.now = Math.max(this.now, due);
      const happened = this.run({ type: 'tick' }, null);
      if (happened.length === 0) throw new Error(`A tick was due at ${due} but nothing happened`);
      events.push(...happened);
    }
    this.now = until;
    return events;
  }

  /** Ticks while something is due right now. */
  runDue(): readonly ExerciseEvent[] {
    return this.pass(0);
  }
}
