import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { DomainError } from '#kernel';
import { ExerciseFeed } from './exercise-feed.ts';
import type { LiveSource, LiveStream } from './live-stream.ts';
import { followLog, seatFor } from './log-source.ts';
import { Presence } from './presence.ts';

const staff = ['director', 'animator', 'observer'];

/** What the staff follow: the whole log, in every language. */
@Injectable()
export class CockpitSource implements LiveSource {
  readonly field = 'cockpit';

  constructor(
    private readonly feed: ExerciseFeed,
    private readonly presence: Presence,
  ) {}

  async open(actor: Actor, { exerciseId, after }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const { stream: log, seat } = await seatFor(this.feed, actor, exerciseId);
    if (!staff.includes(seat.role)) throw new DomainError('FORBIDDEN', 'exercises.not-staff');
    const stream = await followLog(log, after, {
      seat,
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
    });
    this.presence.arrive(log.id, seat);
    return { ...stream, leave: () => this.presence.leave(log.id, seat) };
  }
}
