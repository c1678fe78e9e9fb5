import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { LiveItem, LiveSource, LiveStream } from './live-stream.ts';
import { seatFor, watchSeat } from './log-source.ts';
import { type Gathering, Presence, type PresentPerson } from './presence.ts';
import { ExerciseFeed } from './exercise-feed.ts';

/** Who is here: participants see their own team and the staff, the staff see everybody. Only the newest state counts. */
@Injectable()
export class PresenceSource implements LiveSource {
  readonly field = 'presence';

  constructor(
    private readonly presence: Presence,
    private readonly feed: ExerciseFeed,
  ) {}

  async open(actor: Actor, args: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const { stream, seat } = await seatFor(this.feed, actor, args.exerciseId);
    const { id } = stream;
    const sees = ({ team }: PresentPerson): boolean => seat.role !== 'participant' || team === null || team === seat.team;
    const item = ({ version, people }: Gathering): LiveItem => ({ position: version, value: { people: people.filter(sees) } });
    return {
      key: `${id}/presence/${seat.team ?? 'staff'}`,
      from: 0,
      resync: null,
      last: () => this.presence.present(id)?.version ?? 0,
      inMemory: (position) => {
        const now = this.presence.present(id);
        return now && now.version > position ? [item(now)] : [];
      },
      after: () => Promise.resolve([]),
      listen: (listener) => this.presence.listen(id, (gathering) => listener([item(gathering)])),
      leave: () => undefined,
      onRevoked: (end) => watchSeat(stream, seat, end),
    };
  }
}
