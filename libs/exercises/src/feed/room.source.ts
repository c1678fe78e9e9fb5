import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { LiveSource, LiveStream } from '#identity';
import { DomainError, isLocale, localize } from '#kernel';
import { ExerciseFeed } from './exercise-feed.ts';
import { LogStream, type LogView, seatFor } from './log-stream.ts';
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
    const { log, seat } = await seatFor(this.feed, actor, exerciseId);
    if (seat.role !== 'participant' || seat.team === null) throw new DomainError('FORBIDDEN', 'exercises.not-a-participant');
    if (!isLocale(locale)) throw new DomainError('BAD_USER_INPUT', 'exercises.unknown-locale');
    const view: LogView = {
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
    };
    return LogStream.follow(log, seat, after, view, this.presence);
  }
}
