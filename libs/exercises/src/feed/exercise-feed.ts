import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { Hints } from '#persistence';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { feedChannel } from '../persistence/log.repository.ts';
import { ExerciseStream } from './exercise-stream.ts';
import { FeedRepository } from './feed.repository.ts';

/** Backs the hints, which may be lost; rows may not. */
const sweepMs = 1_000;
/** Sweeps without anybody watching after which an exercise is forgotten: longer than a storm of reconnecting clients. */
const forgottenAfter = 60;

/** The exercises that somebody watches through this instance. */
@Injectable()
export class ExerciseFeed implements OnApplicationShutdown {
  private readonly streams = new Map<ExerciseId, Promise<ExerciseStream>>();
  private readonly open = new Map<ExerciseId, { readonly stream: ExerciseStream; idleSweeps: number }>();
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    private readonly feed: FeedRepository,
    private readonly hints: Hints,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen(feedChannel, (payload) => this.hear(payload.split(':', 1)[0] as ExerciseId));
    this.sweeper = setInterval(() => void this.sweep().catch(() => undefined), sweepMs);
  }

  onApplicationShutdown(): void {
    if (this.sweeper) clearInterval(this.sweeper);
  }

  stream(id: ExerciseId): Promise<ExerciseStream> {
    let opening = this.streams.get(id);
    if (!opening) {
      opening = this.openStream(id);
      this.streams.set(id, opening);
      opening.catch(() => this.streams.delete(id));
    }
    return opening;
  }

  private async openStream(id: ExerciseId): Promise<ExerciseStream> {
    const head = await this.feed.opening(id);
    if (!head) throw exerciseErrors.notFound();
    const stream = await ExerciseStream.open(head, this.feed);
    this.open.set(id, { stream, idleSweeps: 0 });
    return stream;
  }

  private hear(id: ExerciseId): void {
    this.open.get(id)?.stream.pull().catch(() => undefined);
  }

  private async sweep(): Promise<void> {
    for (const [id, kept] of this.open) {
      kept.idleSweeps = kept.stream.watched ? 0 : kept.idleSweeps + 1;
      if (kept.idleSweeps <= forgottenAfter) continue;
      this.open.delete(id);
      this.streams.delete(id);
    }
    if (this.open.size === 0) return;
    for (const { id, lastSeq } of await this.feed.heads([...this.open.keys()])) {
      const kept = this.open.get(id);
      if (kept && lastSeq > kept.stream.lastSeq) await kept.stream.pull();
    }
  }
}
