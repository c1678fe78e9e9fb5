import type { Actor } from '#access';
import type { Seat } from '#exercise-engine';
import { type ExerciseId, isUuid } from '#kernel';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { cursorAt, positionOf } from './cursor.ts';
import type { ExerciseFeed } from './exercise-feed.ts';
import type { ExerciseStream } from './exercise-stream.ts';
import type { FeedAudience, FeedItem } from './feed-item.ts';
import type { LiveItem, LiveStream } from './live-stream.ts';

export interface LogStreamPlan {
  readonly seat: Seat;
  readonly audience: FeedAudience;
  /** Part of the key beside the audience. */
  readonly variant: string;
  valueOf(item: FeedItem, cursor: string): object;
}

/** A log followed by one audience: the common ground of the room and the cockpit. */
export async function followLog(stream: ExerciseStream, after: unknown, { seat, audience, variant, valueOf }: LogStreamPlan): Promise<LiveStream> {
  const exerciseId = stream.id;
  const wanted = typeof after === 'string' && after !== '' ? positionOf(after, exerciseId, audience) : 0;
  if (wanted === null || wanted > stream.last(audience)) await stream.pull();
  const known = wanted !== null && wanted <= stream.last(audience);
  const live = (item: FeedItem): LiveItem => ({
    position: item.position,
    get value() {
      return valueOf(item, cursorAt(exerciseId, audience, item.position));
    },
  });
  return {
    key: `${exerciseId}/${audience}/${variant}`,
    from: known ? wanted : stream.last(audience),
    resync: known ? null : { __typename: 'Resync', reason: 'exercises.unknown-cursor' },
    last: () => stream.last(audience),
    inMemory: (position) => stream.inMemory(audience, position)?.map(live) ?? null,
    after: async (position) => (await stream.after(audience, position)).map(live),
    listen: (listener) => stream.listen(audience, (items) => listener(items.map(live))),
    leave: () => undefined,
    onRevoked: (end) => watchSeat(stream, seat, end),
  };
}

/** A seat that is taken away or given again with another role or team ends what was open for it, also when that happened before anybody watched. */
export function watchSeat(stream: ExerciseStream, { id, role, team }: Seat, end: () => void): () => void {
  const check = (): void => {
    const now = stream.seatOf(id);
    if (now?.role !== role || now.team !== team) end();
  };
  check();
  return stream.onSeatChange(id, check);
}

/** The actor's seat, known to every instance that serves the exercise; without one it looks like an exercise that does not exist. */
export async function seatFor(feed: ExerciseFeed, actor: Actor, exerciseId: unknown): Promise<{ stream: ExerciseStream; seat: Seat }> {
  if (!isUuid(exerciseId)) throw exerciseErrors.notFound();
  const stream = await feed.stream(exerciseId as ExerciseId);
  if (!stream.seatOf(actor.personId)) await stream.pull();
  const seat = stream.seatOf(actor.personId);
  if (!seat) throw exerciseErrors.notFound();
  return { stream, seat };
}
