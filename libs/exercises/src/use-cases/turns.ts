import { DomainError, type ExerciseId } from '#kernel';

/** Enough that the next transaction is ready when the row lock of the one before falls; few enough that one exercise cannot take the whole pool. */
const atOnce = 3;
const waitingAtMost = 2_000;

/** Lets the writers of one exercise wait in memory instead of holding a connection each. */
export class Turns {
  private readonly exercises = new Map<ExerciseId, { running: number; readonly waiting: (() => void)[] }>();

  /** Throws SERVICE_UNAVAILABLE `exercises.too-busy` when too many wait already. */
  async take<Result>(id: ExerciseId, work: () => Promise<Result>): Promise<Result> {
    const turn = this.exercises.get(id) ?? { running: 0, waiting: [] };
    this.exercises.set(id, turn);
    if (turn.running < atOnce) turn.running += 1;
    else {
      if (turn.waiting.length >= waitingAtMost) throw new DomainError('SERVICE_UNAVAILABLE', 'exercises.too-busy');
      await new Promise<void>((resolve) => turn.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = turn.waiting.shift();
      if (next) next();
      else if (--turn.running === 0) this.exercises.delete(id);
    }
  }
}
