import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { LiveItem, LiveSource, LiveStream } from '#identity';
import type { Seat } from '#exercise-engine';
import type { ExerciseStream } from './exercise-stream.ts';
import { seatFor } from './log-stream.ts';
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

  async open(actor: Actor, { exerciseId }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const { log, seat } = await seatFor(this.feed, actor, exerciseId);
    return new PresenceStream(log, seat, this.presence);
  }
}

class PresenceStream implements LiveStream {
  readonly from = 0;
  readonly resync = null;

  constructor(
    private readonly log: ExerciseStream,
    private readonly seat: Seat,
    private readonly presence: Presence,
  ) {}

  get key(): string {
    return `${this.log.id}/presence/${this.seat.team ?? 'staff'}`;
  }

  last(): number {
    return this.presence.present(this.log.id)?.version ?? 0;
  }

  inMemory(position: number): readonly LiveItem[] {
    const now = this.presence.present(this.log.id);
    return now && now.version > position ? [this.item(now)] : [];
  }

  after(): Promise<readonly LiveItem[]> {
    return Promise.resolve([]);
  }

  listen(listener: (items: readonly LiveItem[]) => void): () => void {
    return this.presence.listen(this.log.id, (gathering) => listener([this.item(gathering)]));
  }

  leave(): void {}

  onRevoked(end: () => void): () => void {
    return this.log.watchSeat(this.seat, end);
  }

  private item({ version, people }: Gathering): LiveItem {
    return { position: version, value: { people: people.filter((person) => this.sees(person)) } };
  }

  private sees({ team }: PresentPerson): boolean {
    return this.seat.role !== 'participant' || team === null || team === this.seat.team;
  }
}
