import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ExerciseRole, Seat } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import { Hints, Transaction } from '#persistence';
import { FeedRepository } from './feed.repository.ts';

const channel = 'tocsin_presence';
const flushMs = 1_000;
const heartbeatEvery = 10;
/** Seconds after which an instance that fell silent no longer counts. */
const silentAfter = 30;

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly role: ExerciseRole;
  readonly team: string | null;
}

/** Who is here, as seen by this instance for the `version`th time. */
export interface Gathering {
  readonly version: number;
  readonly people: readonly PresentPerson[];
}

type Listener = (gathering: Gathering) => void;

/** Who is connected, over all instances. Changes are gathered for a second, so that a storm is one statement. */
@Injectable()
export class Presence implements OnApplicationShutdown {
  private readonly instanceId = randomUUID();
  private readonly connections = new Map<ExerciseId, Map<string, number>>();
  private readonly changed = new Set<ExerciseId>();
  private readonly outdated = new Set<ExerciseId>();
  private readonly known = new Map<ExerciseId, Gathering>();
  private readonly listeners = new Map<ExerciseId, Set<Listener>>();
  private flusher: NodeJS.Timeout | null = null;
  private beats = 0;

  constructor(
    private readonly transaction: Transaction,
    private readonly feed: FeedRepository,
    private readonly hints: Hints,
  ) {}

  async start(): Promise<void> {
    await this.hints.listen(channel, (id) => this.outdated.add(id as ExerciseId));
    this.flusher = setInterval(() => void this.flush().catch(() => undefined), flushMs);
  }

  onApplicationShutdown(): void {
    if (this.flusher) clearInterval(this.flusher);
  }

  arrive(exerciseId: ExerciseId, { id }: Seat): void {
    const people = this.connections.get(exerciseId) ?? new Map<string, number>();
    this.connections.set(exerciseId, people);
    people.set(id, (people.get(id) ?? 0) + 1);
    this.changed.add(exerciseId);
  }

  leave(exerciseId: ExerciseId, { id }: Seat): void {
    const people = this.connections.get(exerciseId);
    const count = people?.get(id) ?? 0;
    if (count > 1) people?.set(id, count - 1);
    else people?.delete(id);
    this.changed.add(exerciseId);
  }

  /** Null before the first look. */
  present(exerciseId: ExerciseId): Gathering | null {
    return this.known.get(exerciseId) ?? null;
  }

  listen(exerciseId: ExerciseId, listener: Listener): () => void {
    const heard = this.listeners.get(exerciseId) ?? new Set();
    this.listeners.set(exerciseId, heard.add(listener));
    this.outdated.add(exerciseId);
    return () => {
      heard.delete(listener);
      if (heard.size > 0) return;
      this.listeners.delete(exerciseId);
    };
  }

  private async flush(): Promise<void> {
    this.beats += 1;
    if (this.beats % heartbeatEvery === 0) {
      for (const id of this.connections.keys()) this.changed.add(id);
      for (const id of this.listeners.keys()) this.outdated.add(id);
    }
    for (const id of this.changed) {
      this.changed.delete(id);
      await this.store(id, [...(this.connections.get(id)?.keys() ?? [])]);
      if (this.connections.get(id)?.size === 0) this.connections.delete(id);
    }
    for (const id of this.outdated) {
      this.outdated.delete(id);
      await this.look(id);
    }
  }

  private async store(id: ExerciseId, people: readonly string[]): Promise<void> {
    await this.feed.as(null, [], () =>
      this.transaction.query(
        `with gone as (delete from exercises.presence where exercise_id = $1 and instance_id = $2 and person_id <> all($3::uuid[]) returning person_id),
              here as (insert into exercises.presence (exercise_id, instance_id, person_id) select $1, $2, person from unnest($3::uuid[]) person
                       on conflict (exercise_id, instance_id, person_id) do update set seen_at = clock_timestamp() returning xmax)
         select pg_notify('${channel}', $1::text) where exists (select from gone) or exists (select from here where xmax = 0)`,
        [id, this.instanceId, people],
      ),
    );
  }

  private async look(id: ExerciseId): Promise<void> {
    const heard = this.listeners.get(id);
    if (!heard) return;
    const people = await this.feed.as(null, [], () =>
      this.transaction.query<PresentPerson>(
        `select distinct m.person_id as id, m.name, m.role, m.team from exercises.presence p join exercises.member m using (exercise_id, person_id)
         where p.exercise_id = $1 and m.removed_at is null and p.seen_at > clock_timestamp() - make_interval(secs => ${silentAfter}) order by m.name`,
        [id],
      ),
    );
    const before = this.known.get(id);
    if (JSON.stringify(people) === JSON.stringify(before?.people)) return;
    const gathering = { version: (before?.version ?? 0) + 1, people };
    this.known.set(id, gathering);
    for (const listener of heard) listener(gathering);
  }
}
