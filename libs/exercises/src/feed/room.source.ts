import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { DomainError, isLocale, localize } from '#kernel';
import { ExerciseFeed } from './exercise-feed.ts';
import type { LiveSource, LiveStream } from './live-stream.ts';
import { followLog, seatFor } from './log-source.ts';
import { Presence } from './presence.ts';

/** What a participant follows: the own team's stream in the own language. */
@Injectable()
export class RoomSource implements LiveSource {
  readonly field = 'room';

  constructor(
    private readonly feed: ExerciseFeed,
    private readonly presence: Presence,
  ) {}

  async open(actor: Actor, { exerciseId, after, locale }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const { stream: log, seat } = await seatFor(this.feed, actor, exerciseId);
    if (seat.role !== 'participant' || seat.team === null) throw new DomainError('FORBIDDEN', 'exercises.not-a-participant');
    if (!isLocale(locale)) throw new DomainError('BAD_USER_INPUT', 'exercises.unknown-locale');
    const stream = await followLog(log, after, {
      seat,
      audience: `team:${seat.team}`,
      variant: locale,
      valueOf: ({ position, entry }, cursor) => ({
        __typename: 'RoomEntry',
        cursor,
        position,
        at: new Date(entry.wallMs),
        exerciseMs: entry.exerciseMs,
        by: entry.by,
        type: entry.event.type,
        event: localize(entry.event, locale),
      }),
    });
    this.presence.arrive(log.id, seat);
    return { ...stream, leave: () => this.presence.leave(log.id, seat) };
  }
}
