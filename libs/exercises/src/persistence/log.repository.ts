import { Injectable } from '@nestjs/common';
import type { ExerciseState, LogEntry, PauseReason, Scenario } from '#exercise-engine';
import type { ExerciseId, PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { exerciseErrors } from '../domain/exercise.errors.ts';

export const feedChannel = 'tocsin_feed';

/** The row that every writer of an exercise locks. Not its key: new seats refer to it, and two that are given at once would wait for each other. */
export interface LogHead {
  readonly lastSeq: number;
  readonly positions: Readonly<Record<string, number>>;
  readonly chainHead: string;
  /** The database's clock, read after the lock was given. */
  readonly nowMs: number;
}

export interface HashedEntry extends LogEntry {
  readonly hash: string;
}

/** An entry with the team positions that it takes. */
export interface NumberedEntry extends HashedEntry {
  readonly positions: Readonly<Record<string, number>>;
}

export interface Append {
  readonly entries: readonly NumberedEntry[];
  readonly positions: Readonly<Record<string, number>>;
  readonly state: ExerciseState;
  readonly nextDueMs: number | null;
  /** Where the answer of the mutation is remembered. */
  readonly answered: { readonly personId: PersonId; readonly key: string; readonly response: unknown } | null;
}

/** What is looked for in a log. */
export interface WantedEntries {
  /** About this team, and about nobody's alone. */
  readonly team: string | null;
  /** Up to this exercise time, in milliseconds. */
  readonly untilMs: number | null;
  /** Before this number. */
  readonly beforeSeq: number | null;
  readonly most: number;
}

interface EventRow {
  seq: string;
  wall_ms: string;
  exercise_ms: number;
  audience: LogEntry['audience'];
  author: LogEntry['by'];
  event: LogEntry['event'];
  hash: string;
}

const entryFrom = (row: EventRow): HashedEntry => ({
  seq: Number(row.seq),
  wallMs: Number(row.wall_ms),
  exerciseMs: row.exercise_ms,
  audience: row.audience,
  by: row.author,
  event: row.event,
  hash: row.hash,
});

/** The append-only log. Its questions are asked inside a transaction that has become the engine of the exercise. */
@Injectable()
export class LogRepository {
  constructor(private readonly transaction: Transaction) {}

  async lock(id: ExerciseId): Promise<LogHead> {
    const [row] = await this.transaction.query<{ last_seq: string; positions: Record<string, number>; chain_head: string; now_ms: string }>(
      `with locked as materialized (select last_seq, positions, chain_head from exercises.exercise where id = $1 for no key update)
       select locked.*, floor(extract(epoch from clock_timestamp()) * 1000) as now_ms from locked`,
      [id],
    );
    if (!row) throw exerciseErrors.notFound();
    return { lastSeq: Number(row.last_seq), positions: row.positions, chainHead: row.chain_head, nowMs: Number(row.now_ms) };
  }

  async scenarioOf(id: ExerciseId): Promise<Scenario> {
    const [row] = await this.transaction.query<{ content: Scenario }>(
      'select s.content from exercises.scenario s where s.id = exercises.scenario_of($1)',
      [id],
    );
    if (!row) throw exerciseErrors.notFound();
    return row.content;
  }

  /** Wall time by the database's clock. */
  async nowMs(): Promise<number> {
    const [clock] = await this.transaction.query<{ now_ms: string }>('select floor(extract(epoch from clock_timestamp()) * 1000) as now_ms');
    return Number(clock?.now_ms);
  }

  async lastPauseReason(id: ExerciseId): Promise<PauseReason | null> {
    const [row] = await this.transaction.query<{ reason: PauseReason }>(
      `select event->>'reason' as reason from exercises.event where exercise_id = $1 and event->>'type' = 'exercise-paused' order by seq desc limit 1`,
      [id],
    );
    return row?.reason ?? null;
  }

  async after(id: ExerciseId, seq: number, limit = 10_000): Promise<HashedEntry[]> {
    const rows = await this.transaction.query<EventRow>(
      'select seq, wall_ms, exercise_ms, audience, author, event, hash from exercises.event where exercise_id = $1 and seq > $2 order by seq limit $3',
      [id, seq, limit],
    );
    return rows.map(entryFrom);
  }

  /** The last ones that are wanted, in order. */
  async lastOf(id: ExerciseId, { team, untilMs, beforeSeq, most }: WantedEntries): Promise<HashedEntry[]> {
    const rows = await this.transaction.query<EventRow>(
      `select seq, wall_ms, exercise_ms, audience, author, event, hash from exercises.event
       where exercise_id = $1 and seq < coalesce($2, 9223372036854775807) and ($3::text is null or coalesce(event->>'team', $3) = $3) and exercise_ms <= coalesce($4::double precision, 'infinity')
       order by seq desc limit $5`,
      [id, beforeSeq, team, untilMs, most],
    );
    return rows.map(entryFrom).reverse();
  }

  /** Events, their team positions, the head, the answer and the hint, in one statement. */
  async append(id: ExerciseId, { entries, positions, state, nextDueMs, answered }: Append): Promise<void> {
    const last = entries.at(-1);
    await this.transaction.query(
      `with input as (
         select * from jsonb_to_recordset($2::jsonb)
           as x(seq bigint, "wallMs" bigint, "exerciseMs" double precision, audience text, by jsonb, event jsonb, hash text, positions jsonb)),
       logged as (
         insert into exercises.event (exercise_id, seq, wall_ms, exercise_ms, audience, author, event, hash)
         select $1, seq, "wallMs", "exerciseMs", audience, nullif(by, 'null'), event, hash from input),
       fed as (
         insert into exercises.feed_entry (exercise_id, team, position, seq)
         select $1, taken.key, taken.value::bigint, seq from input, jsonb_each_text(positions) taken),
       headed as (
         update exercises.exercise
         set last_seq = coalesce($3, last_seq), positions = $4::jsonb, chain_head = coalesce($5, chain_head), next_due_at = to_timestamp($6::double precision / 1000), status = $7,
             started_at = to_timestamp($8::double precision / 1000), ended_at = to_timestamp($9::double precision / 1000)
         where id = $1),
       answered as (
         update persistence.idempotency set response = $12::jsonb where person_id = $10 and key = $11)
       select pg_notify('${feedChannel}', $13)`,
      [
        id,
        JSON.stringify(entries),
        last?.seq ?? null,
        JSON.stringify(positions),
        last?.hash ?? null,
        nextDueMs,
        state.status,
        state.startedWallMs,
        state.endedWallMs,
        answered?.personId ?? null,
        answered?.key ?? null,
        JSON.stringify(answered?.response ?? null),
        `${id}:${last?.seq ?? ''}:${nextDueMs ?? ''}`,
      ],
    );
  }

  /** Locks one exercise whose next event is due, that no other instance is serving. */
  async claimDue(except: readonly ExerciseId[]): Promise<ExerciseId | null> {
    const [row] = await this.transaction.query<{ id: ExerciseId }>(
      'select id from exercises.exercise where next_due_at <= clock_timestamp() and id <> all($1) order by next_due_at limit 1 for no key update skip locked',
      [except],
    );
    return row?.id ?? null;
  }

  /** Milliseconds until the next event of any exercise, negative when late; null when nothing waits. */
  async nextDueIn(except: readonly ExerciseId[]): Promise<number | null> {
    const [row] = await this.transaction.query<{ wait_ms: number | null }>(
      `select (extract(epoch from min(next_due_at) - clock_timestamp()) * 1000)::double precision as wait_ms from exercises.exercise where next_due_at is not null and id <> all($1)`,
      [except],
    );
    return row?.wait_ms ?? null;
  }
}
