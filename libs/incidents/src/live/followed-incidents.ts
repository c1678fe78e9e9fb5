import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#access';
import { type LiveItem, type LiveSource, type LiveStream, OwnStream, type ReadAfter } from '#identity';
import { Hints, Transaction } from '#persistence';
import { type Seen, SeenRepository } from '../persistence/seen.repository.ts';

/** Backs the hints, which may be lost. */
const sweepMs = 1_000;

type Change = 'following' | 'appeared' | 'changed' | 'left';

/** What open screens are told: that something came, changed or went. Never what it says; whoever may read it asks. */
interface News {
  readonly change: Change;
  /** Null where following begins: the screen asks for all once, so that nothing falls between. */
  readonly kind: Seen['kind'] | null;
  readonly id: string | null;
}

/** Those who follow notes and releases through this instance, each with their own rights. */
@Injectable()
export class FollowedIncidents implements LiveSource, OnApplicationShutdown {
  readonly field = 'incidentNews';
  private readonly streams = new Set<OwnStream>();
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    private readonly transaction: Transaction,
    private readonly hints: Hints,
    private readonly seen: SeenRepository,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen('tocsin_incident', () => this.look());
    this.sweeper = setInterval(() => this.look(), sweepMs);
  }

  onApplicationShutdown(): void {
    if (this.sweeper) clearInterval(this.sweeper);
  }

  async open(actor: Actor): Promise<LiveStream> {
    let known: ReadonlyMap<string, Seen> | null = null;
    const read: ReadAfter = async (after) => {
      const now = new Map((await this.transaction.read(actor, () => this.seen.all())).map((seen) => [seen.id, seen]));
      const news = known ? differences(known, now) : [{ change: 'following', kind: null, id: null } as const];
      known = now;
      return numbered(news, after);
    };
    const stream = new OwnStream(0, read, await read(0), () => this.streams.delete(stream));
    this.streams.add(stream);
    return stream;
  }

  private look(): void {
    for (const stream of this.streams) void stream.pull();
  }
}

function differences(before: ReadonlyMap<string, Seen>, now: ReadonlyMap<string, Seen>): News[] {
  const left = [...before.values()].filter(({ id }) => !now.has(id)).map(({ kind, id }): News => ({ change: 'left', kind, id }));
  const others = [...now.values()].filter(({ id, stamp }) => before.get(id)?.stamp !== stamp);
  return [...left, ...others.map(({ kind, id }): News => ({ change: before.has(id) ? 'changed' : 'appeared', kind, id }))];
}

const numbered = (news: readonly News[], after: number): LiveItem[] => news.map((value, at) => ({ position: after + at + 1, value }));
