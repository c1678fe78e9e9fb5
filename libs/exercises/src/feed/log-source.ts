import type { Actor } from '#access';
import type { LogEntry, Seat } from '#exercise-engine';
import { type ExerciseId, isUuid, type PersonId } from '#kernel';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { cursorAt, positionOf } from './cursor.ts';
import type { ExerciseFeed } from './exercise-feed.ts';
import type { ExerciseStream } from './exercise-stream.ts';
import type { FeedAudience, FeedItem } from './feed-item.ts';
import type { LiveItem, LiveStream } from './live-stream.ts';
import type { Seats } from './seats.ts';

export interface LogStreamPlan {
  readonly seats: Seats;
  readonly seat: Seat;
  readonly audience: FeedAudience;
  /** Part of the key beside the audience. */
  readonly variant: string;
  valueOf(item: FeedItem, cursor: string): object;
}

/** A log followed by one audience: the common ground of the room and the cockpit. */
export async function followLog(
  feed: ExerciseFeed,
  exerciseId: ExerciseId,
  after: unknown,
  { seats, seat, audience, variant, valueOf }: LogStreamPlan,
): Promise<LiveStream> {
  const stream = await feed.stream(exerciseId);
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
    stillAllowed: () => keepsSeat(seats, exerciseId, seat),
    onRevoked: (end) => watchSeat(stream, seat, end),
  };
}

/** A seat that is taken away or given again with another role or team ends what was open for it. */
export function watchSeat(stream: ExerciseStream, seat: Seat, end: () => void): () => void {
  return stream.onSeatChange(seat.id, (entry: LogEntry) => {
    const { event } = entry;
    const unchanged = event.type === 'member-seated' && event.member.role === seat.role && event.team === seat.team;
    if (!unchanged) end();
  });
}

export async function keepsSeat(seats: Seats, exerciseId: ExerciseId, { id, role, team }: Seat): Promise<boolean> {
  const now = await seats.seatOf(exerciseId, id as PersonId);
  return now?.role === role && now.team === team;
}

export async function seatFor(seats: Seats, actor: Actor, exerciseId: unknown): Promise<{ id: ExerciseId; seat: Seat }> {
  if (!isUuid(exerciseId)) throw exerciseErrors.notFound();
  const id = exerciseId as ExerciseId;
  const seat = await seats.seatOf(id, actor.personId);
  if (!seat) throw exerciseErrors.notFound();
  return { id, seat };
}
