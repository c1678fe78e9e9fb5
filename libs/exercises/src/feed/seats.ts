import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ExerciseRole, Seat } from '#exercise-engine';
import type { ExerciseId, PersonId } from '#kernel';
import { FeedRepository } from './feed.repository.ts';

interface Asked {
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
}

/** Who sits where, asked for many people in one statement. What is asked meanwhile is the next one: a storm must not take the whole pool. */
@Injectable()
export class Seats {
  private readonly loader: DataLoader<Asked, Seat | null, string>;
  private answered: Promise<unknown> = Promise.resolve();

  constructor(feed: FeedRepository) {
    this.loader = new DataLoader(
      async (asked) => {
        const answer = feed.seats(asked);
        this.answered = answer.catch(() => undefined);
        const rows = new Map((await answer).map((row) => [keyOf(row), row]));
        return asked.map((question) => {
          const row = rows.get(keyOf(question));
          return row ? { id: row.personId, name: row.name, role: row.role as ExerciseRole, team: row.team } : null;
        });
      },
      { cache: false, cacheKeyFn: keyOf, batchScheduleFn: (ask) => void this.answered.then(() => setImmediate(ask)), maxBatchSize: 1_000 },
    );
  }

  seatOf(exerciseId: ExerciseId, personId: PersonId): Promise<Seat | null> {
    return this.loader.load({ exerciseId, personId });
  }
}

const keyOf = ({ exerciseId, personId }: Asked): string => `${exerciseId}/${personId}`;
