import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { LiveItem, LiveSource, LiveStream } from '#identity';
import { ExerciseFeed, type FollowedSeat, ReadDebrief, seatFor } from '#exercises';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import type { Board } from '../persistence/hot-debrief.repository.ts';
import { cardsFor } from '../use-cases/read-hot-debrief.ts';
import { HotDebriefs } from './hot-debriefs.ts';

/** Where the director leads the room, and what it collects; for everybody seated, after the end of play. */
@Injectable()
export class HotDebriefSource implements LiveSource {
  readonly field = 'hotDebrief';

  constructor(
    private readonly hotDebriefs: HotDebriefs,
    private readonly feed: ExerciseFeed,
    private readonly debrief: ReadDebrief,
  ) {}

  async open(actor: Actor, { exerciseId }: Readonly<Record<string, unknown>>): Promise<LiveStream> {
    const followed = await seatFor(this.feed, actor, exerciseId);
    const { exercise } = await this.debrief.look(actor, followed.log.id);
    if (exercise.status !== 'ended') throw hotDebriefErrors.notEnded();
    return new HotDebriefStream(followed, await this.hotDebriefs.open(exercise.id), this.hotDebriefs);
  }
}

class HotDebriefStream implements LiveStream {
  readonly from = -1;
  readonly resync = null;

  constructor(
    private readonly followed: FollowedSeat,
    private readonly opened: Board,
    private readonly hotDebriefs: HotDebriefs,
  ) {}

  get key(): string {
    const { log, seat } = this.followed;
    return `${log.id}/hot-debrief/${seat.role === 'participant' || seat.role === 'spectator' ? 'room' : 'staff'}`;
  }

  last(): number {
    return this.board.version;
  }

  inMemory(position: number): readonly LiveItem[] {
    return this.board.version > position ? [this.item(this.board)] : [];
  }

  after(): Promise<readonly LiveItem[]> {
    return Promise.resolve([]);
  }

  listen(listener: (items: readonly LiveItem[]) => void): () => void {
    return this.hotDebriefs.listen(this.followed.log.id, this.board, (board) => listener([this.item(board)]));
  }

  leave(): void {}

  onRevoked(end: () => void): () => void {
    return this.followed.log.watchSeat(this.followed.seat, end);
  }

  private get board(): Board {
    return this.hotDebriefs.now(this.followed.log.id) ?? this.opened;
  }

  private item(board: Board): LiveItem {
    return { position: board.version, value: { ...board, exerciseId: this.followed.log.id, cards: cardsFor(this.followed.seat, board) } };
  }
}
