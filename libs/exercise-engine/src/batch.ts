import { audienceOf } from './audience.ts';
import { exerciseTime } from './clock.ts';
import type { Seat } from './command.ts';
import type { Audience, Author, ExerciseEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { type Fact, factsOfEvent } from './facts.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';

/** One event of a batch, before the log gives it its number. */
export interface Decided {
  readonly audience: Audience;
  readonly exerciseMs: number;
  readonly event: ExerciseEvent;
}

/** What one command comes to: each event is decided against the state after those before it. */
export class Batch {
  readonly decided: Decided[] = [];
  readonly scenario: Scenario;
  readonly now: number;
  state: ExerciseState;
  readonly #by: Author | null;
  #facts = new Set<Fact>();

  constructor(scenario: Scenario, state: ExerciseState, seat: Seat | null, now: number) {
    this.scenario = scenario;
    this.state = state;
    this.now = Math.max(now, state.clock.at(-1)?.wallMs ?? now);
    this.#by = seat && { id: seat.id, name: seat.name, role: seat.role };
  }

  get exerciseMs(): number {
    return exerciseTime(this.state.clock, this.now);
  }

  emit(event: ExerciseEvent): void {
    const decided = { audience: audienceOf(event), exerciseMs: 'clock' in event ? event.clock.exerciseMs : this.exerciseMs, event };
    this.state = evolve(this.scenario, this.state, { seq: this.state.lastSeq + 1, wallMs: this.now, by: this.#by, ...decided });
    this.decided.push(decided);
    for (const fact of factsOfEvent(event)) this.#facts.add(fact);
  }

  /** The facts that changed since they were last taken. */
  takeFacts(): ReadonlySet<Fact> {
    const facts = this.#facts;
    this.#facts = new Set();
    return facts;
  }
}
