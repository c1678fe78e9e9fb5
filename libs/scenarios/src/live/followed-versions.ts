import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#access';
import { type LiveStream, OwnStream, type ReadAfter } from '#identity';
import type { ScenarioId } from '#kernel';
import { Hints, Transaction } from '#persistence';
import { editChannel } from '../persistence/edit.repository.ts';

/** Backs the hints, which may be lost. */
const sweepMs = 1_000;

/** The drafts that somebody follows through this instance. */
@Injectable()
export class FollowedVersions implements OnApplicationShutdown {
  private readonly streams = new Map<ScenarioId, Set<OwnStream>>();
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    private readonly transaction: Transaction,
    private readonly hints: Hints,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen(editChannel, (id) => this.look(id as ScenarioId));
    this.sweeper = setInterval(() => [...this.streams.keys()].forEach((id) => this.look(id)), sweepMs);
  }

  onApplicationShutdown(): void {
    if (this.sweeper) clearInterval(this.sweeper);
  }

  /** Throws what `admit` and `read` throw. Once they throw later, the follower is cut off. */
  async follow(actor: Actor, id: ScenarioId, from: number, admit: () => Promise<void>, read: ReadAfter): Promise<LiveStream> {
    const ask: ReadAfter = (after) => this.transaction.read(actor, async () => (await admit(), read(after)));
    const stream = new OwnStream(from, ask, await ask(from), () => this.forget(id, stream));
    const others = this.streams.get(id) ?? new Set();
    this.streams.set(id, others.add(stream));
    return stream;
  }

  private look(id: ScenarioId): void {
    for (const stream of this.streams.get(id) ?? []) void stream.pull();
  }

  private forget(id: ScenarioId, stream: OwnStream): void {
    const others = this.streams.get(id);
    others?.delete(stream);
    if (others?.size === 0) this.streams.delete(id);
  }
}
