import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#access';
import type { LiveItem, LiveStream } from '#identity';
import { DomainError, newId, type ScenarioId } from '#kernel';
import { Hints, Transaction } from '#persistence';
import { editChannel } from '../persistence/edit.repository.ts';

/** Backs the hints, which may be lost. */
const sweepMs = 1_000;
/** Items of one stream that are kept in memory. Whoever fell further behind asks for the whole. */
const kept = 500;

/** What came after a position, as the follower may see it; asked with the follower's own rights. */
type Read = (after: number) => Promise<readonly LiveItem[]>;

/** The drafts that somebody follows through this instance. */
@Injectable()
export class FollowedVersions implements OnApplicationShutdown {
  private readonly streams = new Map<ScenarioId, Set<FollowedVersion>>();
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
  async follow(actor: Actor, id: ScenarioId, from: number, admit: () => Promise<void>, read: Read): Promise<LiveStream> {
    const ask: Read = (after) => this.transaction.read(actor, async () => (await admit(), read(after)));
    const stream = new FollowedVersion(from, ask, await ask(from), () => this.forget(id, stream));
    const others = this.streams.get(id) ?? new Set();
    this.streams.set(id, others.add(stream));
    return stream;
  }

  private look(id: ScenarioId): void {
    for (const stream of this.streams.get(id) ?? []) void stream.pull();
  }

  private forget(id: ScenarioId, stream: FollowedVersion): void {
    const others = this.streams.get(id);
    others?.delete(stream);
    if (others?.size === 0) this.streams.delete(id);
  }
}

/** One follower's own: nobody else gets these bytes. */
class FollowedVersion implements LiveStream {
  readonly key = newId();
  readonly resync = null;
  private readonly listeners = new Set<(items: readonly LiveItem[]) => void>();
  private items: readonly LiveItem[];
  private end: (() => void) | null = null;
  private pulling = false;

  constructor(
    readonly from: number,
    private readonly read: Read,
    first: readonly LiveItem[],
    readonly leave: () => void,
  ) {
    this.items = first;
  }

  last(): number {
    return this.items.at(-1)?.position ?? this.from;
  }

  inMemory(position: number): readonly LiveItem[] {
    return this.items.filter((item) => item.position > position);
  }

  after(position: number): Promise<readonly LiveItem[]> {
    return Promise.resolve(this.inMemory(position));
  }

  listen(listener: (items: readonly LiveItem[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onRevoked(end: () => void): () => void {
    this.end = end;
    return () => (this.end = null);
  }

  async pull(): Promise<void> {
    if (this.pulling) return;
    this.pulling = true;
    try {
      const news = await this.read(this.last());
      if (news.length === 0) return;
      this.items = [...this.items, ...news].slice(-kept);
      for (const listener of this.listeners) listener(news);
    } catch (error) {
      if (isRefusal(error)) this.end?.();
    } finally {
      this.pulling = false;
    }
  }
}

const isRefusal = (error: unknown): boolean => error instanceof DomainError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN');
