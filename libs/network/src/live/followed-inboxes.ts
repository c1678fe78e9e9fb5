import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#access';
import { type LiveItem, type LiveSource, type LiveStream, OwnStream, type ReadAfter } from '#identity';
import type { PersonId } from '#kernel';
import { Hints, Transaction } from '#persistence';
import { inboxChannel, InboxRepository } from '../persistence/inbox.repository.ts';

/** Backs the hints, which may be lost: one question for all who are here. */
const sweepMs = 1_000;

/** How many unread notices a person has, each time that changes. */
@Injectable()
export class FollowedInboxes implements LiveSource, OnApplicationShutdown {
  readonly field = 'inboxCount';
  private readonly streams = new Map<PersonId, Set<OwnStream>>();
  private stamps = new Map<PersonId, string>();
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    private readonly transaction: Transaction,
    private readonly hints: Hints,
    private readonly inbox: InboxRepository,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen(inboxChannel, (id) => this.look(id as PersonId));
    this.sweeper = setInterval(() => void this.sweep().catch(() => undefined), sweepMs);
  }

  onApplicationShutdown(): void {
    if (this.sweeper) clearInterval(this.sweeper);
  }

  async open(actor: Actor): Promise<LiveStream> {
    const { personId } = actor;
    let known = -1;
    const read: ReadAfter = async (position): Promise<LiveItem[]> => {
      const unread = await this.transaction.read(actor, () => this.inbox.unread());
      if (unread === known) return [];
      known = unread;
      return [{ position: position + 1, value: { unread } }];
    };
    const stream = new OwnStream(0, read, await read(0), () => this.forget(personId, stream));
    this.streams.set(personId, (this.streams.get(personId) ?? new Set()).add(stream));
    return stream;
  }

  private look(personId: PersonId): void {
    for (const stream of this.streams.get(personId) ?? []) void stream.pull();
  }

  private async sweep(): Promise<void> {
    if (this.streams.size === 0) return;
    const persons = [...this.streams.keys()];
    const rows = await this.transaction.read({ personId: null }, () => this.inbox.stamps(persons));
    const before = this.stamps;
    this.stamps = new Map(rows.map(({ personId, stamp }) => [personId, stamp]));
    for (const [personId, stamp] of this.stamps) if (before.get(personId) !== stamp) this.look(personId);
  }

  private forget(personId: PersonId, stream: OwnStream): void {
    const others = this.streams.get(personId);
    others?.delete(stream);
    if (others?.size === 0) this.streams.delete(personId);
  }
}
