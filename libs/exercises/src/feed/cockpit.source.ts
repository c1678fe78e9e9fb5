import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { LiveSource, LiveStream } from '#identity';
import { DomainError } from '#kernel';
import { ExerciseFeed } from './exercise-feed.ts';
import { LogStream, type LogView, seatFor } from './log-stream.ts';
import { Presence } from './presence.ts';

const staff = ['director', 'animator', 'observer'];

const view: LogView = {
  audience: 'staff',
  variant: 'all',
  valueOf: ({ entry }, cursor) => ({
    __typename: 'CockpitEntry',
    cursor,
    seq: entry.seq,
    at: new Date(entry.wallMs),
    exerciseMs: entry.exerciseMs,
    audience: entry.audience,
    by: entry.by,
    type: entry.event.type,
    event: entry.event,
  }),
};

/** What the staff follow: the whole log, in every language. */
@Injectable()
export class CockpitSource implements LiveSource {
  readonly field = 'cockpit';

  constructor(
    private readonly feed: ExerciseFeed,
    private readonly presence: Presence,
  ) {}

  async open(actor: Actor, { exerciseId, after }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const { log, seat } = await seatFor(this.feed, actor, exerciseId);
    if (!staff.includes(seat.role)) throw new DomainError('FORBIDDEN', 'exercises.not-staff');
    return LogStream.follow(log, seat, after, view, this.presence);
  }
}
