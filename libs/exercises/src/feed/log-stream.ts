import type { Actor } from '#access';
import type { LiveItem, LiveStream } from '#identity';
import type { Seat } from '#exercise-engine';
import { type ExerciseId, isUuid } from '#kernel';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { cursorAt, positionOf } from './cursor.ts';
import type { ExerciseFeed } from './exercise-feed.ts';
import type { ExerciseStream } from './exercise-stream.ts';
import type { FeedAudience, FeedItem } from './feed-item.ts';
import type { Presence } from './presence.ts';

/** What a kind of subscription makes of the log. */
export interface LogView {
  readonly audience: FeedAudience;
  /** Part of the key beside the audience. */
  readonly variant: string;
  valueOf(item: FeedItem, cursor: string): object;
}

/** A log followed from one seat: the common ground of the room and the cockpit. */
export class LogStream implements LiveStream {
  private constructor(
    readonly from: number,
    readonly resync: object | null,
    private readonly log: ExerciseStream,
    private readonly seat: Seat,
    private readonly view: LogView,
    private readonly presence: Presence,
  ) {
    presence.arrive(log.id, seat);
  }

  static async follow(log: ExerciseStream, seat: Seat, after: unknown, view: LogView, presence: Presence): Promise<LogStream> {
    const { audience } = view;
    const wanted = typeof after === 'string' && after !== '' ? positionOf(after, log.id, audience) : 0;
    if (wanted === null || wanted > log.last(audience)) await log.pull();
    if (wanted !== null && wanted <= log.last(audience)) return new LogStream(wanted, null, log, seat, view, presence);
    return new LogStream(log.last(audience), { __typename: 'Resync', reason: 'exercises.unknown-cursor' }, log, seat, view, presence);
  }

  get key(): string {
    return `${this.log.id}/${this.view.audience}/${this.view.variant}`;
  }

  last(): number {
    return this.log.last(this.view.audience);
  }

  inMemory(position: number): readonly LiveItem[] | null {
    return this.log.inMemory(this.view.audience, position)?.map((item) => this.live(item)) ?? null;
  }

  async after(position: number): Promise<readonly LiveItem[]> {
    return (await this.log.after(this.view.audience, position)).map((item) => this.live(item));
  }

  listen(listener: (items: readonly LiveItem[]) => void): () => void {
    return this.log.listen(this.view.audience, (items) => listener(items.map((item) => this.live(item))));
  }

  leave(): void {
    this.presence.leave(this.log.id, this.seat);
  }

  onRevoked(end: () => void): () => void {
    return this.log.watchSeat(this.seat, end);
  }

  private live(item: FeedItem): LiveItem {
    const { log, view } = this;
    return {
      position: item.position,
      get value() {
        return view.valueOf(item, cursorAt(log.id, view.audience, item.position));
      },
    };
  }
}

/** A seat in an exercise that this instance watches. */
export interface FollowedSeat {
  readonly log: ExerciseStream;
  readonly seat: Seat;
}

/** The actor's seat, known to every instance that serves the exercise; without one it looks like an exercise that does not exist. */
export async function seatFor(feed: ExerciseFeed, actor: Actor, exerciseId: unknown): Promise<FollowedSeat> {
  if (!isUuid(exerciseId)) throw exerciseErrors.notFound();
  const log = await feed.stream(exerciseId as ExerciseId);
  if (!log.seatOf(actor.personId)) await log.pull();
  const seat = log.seatOf(actor.personId);
  if (!seat) throw exerciseErrors.notFound();
  return { log, seat };
}
