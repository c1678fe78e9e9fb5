import { Injectable } from '@nestjs/common';
import { evolve, type ExerciseState, initialState, type Scenario } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { LogRepository } from '../persistence/log.repository.ts';

export interface LiveState {
  readonly scenario: Scenario;
  readonly state: ExerciseState;
  /** Of the last entry; time never runs backwards in a log, whatever the database's host does. */
  readonly lastWallMs: number;
}

const kept = 200;

/** The folds of the exercises that this instance wrote to last. What is missing is read from the log. */
@Injectable()
export class LiveStates {
  private readonly states = new Map<ExerciseId, LiveState>();

  constructor(private readonly log: LogRepository) {}

  async at(id: ExerciseId, lastSeq: number): Promise<LiveState> {
    let live = this.states.get(id);
    if (!live) {
      const scenario = await this.log.scenarioOf(id);
      live = { scenario, state: initialState(scenario), lastWallMs: 0 };
    }
    while (live.state.lastSeq < lastSeq) {
      const { scenario }: LiveState = live;
      const entries = await this.log.after(id, live.state.lastSeq);
      if (entries.length === 0) throw exerciseErrors.notFound();
      live = {
        scenario,
        state: entries.reduce((state, { hash: _, ...entry }) => evolve(scenario, state, entry), live.state),
        lastWallMs: entries.at(-1)?.wallMs ?? live.lastWallMs,
      };
    }
    return live;
  }

  /** Remembers a committed state. */
  keep(id: ExerciseId, live: LiveState): void {
    const known = this.states.get(id);
    if (known && known.state.lastSeq >= live.state.lastSeq) return;
    this.states.delete(id);
    this.states.set(id, live);
    const [oldest] = this.states.keys();
    if (this.states.size > kept && oldest) this.states.delete(oldest);
  }
}
