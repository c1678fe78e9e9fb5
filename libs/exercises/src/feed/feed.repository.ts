import { Injectable } from '@nestjs/common';
import { forTeam, type LogEntry, type Seat } from '#exercise-engine';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { FeedAudience, FeedItem } from './feed-item.ts';

const nobody = { personId: null };

interface Row {
  seq: string;
  wall_ms: string;
  exercise_ms: number;
  audience: LogEntry['audience'];
  author: LogEntry['by'];
  event: LogEntry['event'];
}

interface NumberedRow extends Row {
  positions: Record<string, number> | null;
}

export interface FeedHead {
  readonly id: ExerciseId;
  readonly lastSeq: number;
  readonly positions: Readonly<Record<string, number>>;
  readonly teams: readonly string[];
}

export interface NumberedEntry {
  readonly entry: LogEntry;
  readonly positions: Readonly<Record<string, number>>;
}

const columns = 'e.seq, e.wall_ms, e.exercise_ms, e.audience, e.author, e.event';

const entryFrom = (row: Row): LogEntry => ({
  seq: Number(row.seq),
  wallMs: Number(row.wall_ms),
  exerciseMs: row.exercise_ms,
  audience: row.audience,
  by: row.author,
  event: row.event,
});

/** Reads the log as the audiences for which it reads, never as more. */
@Injectable()
export class FeedRepository {
  constructor(private readonly transaction: Transaction) {}

  /** What came after `seq`, with the position it has for each of the teams. */
  live(id: ExerciseId, teams: readonly string[], seq: number, limit: number): Promise<NumberedEntry[]> {
    return this.as(id, ['all', 'control', ...teams.map((team) => `team:${team}`)], async () => {
      const rows = await this.transaction.query<NumberedRow>(
        `select ${columns}, (select jsonb_object_agg(f.team, f.position) from exercises.feed_entry f where f.exercise_id = e.exercise_id and f.seq = e.seq) as positions
         from exercises.event e where e.exercise_id = $1 and e.seq > $2 order by e.seq limit $3`,
        [id, seq, limit],
      );
      return rows.map((row) => ({ entry: entryFrom(row), positions: row.positions ?? {} }));
    });
  }

  /** A page of one audience's stream. */
  page(id: ExerciseId, audience: FeedAudience, teams: readonly string[], position: number, limit: number): Promise<FeedItem[]> {
    if (audience === 'staff') {
      return this.live(id, teams, position, limit).then((entries) => entries.map(({ entry }) => ({ position: entry.seq, entry })));
    }
    return this.as(id, ['all', audience], async () => {
      const rows = await this.transaction.query<Row & { position: string }>(
        `select ${columns}, f.position from exercises.feed_entry f join exercises.event e using (exercise_id, seq)
         where f.exercise_id = $1 and f.team = $2 and f.position > $3 order by f.position limit $4`,
        [id, audience.slice('team:'.length), position, limit],
      );
      return rows.map((row) => ({ position: Number(row.position), entry: forTeam(entryFrom(row)) }));
    });
  }

  heads(ids: readonly ExerciseId[]): Promise<FeedHead[]> {
    return this.as(null, [], async () => {
      const rows = await this.transaction.query<{ id: ExerciseId; last_seq: string; positions: Record<string, number>; teams: { key: string }[] }>(
        'select id, last_seq, positions, teams from exercises.exercise where id = any($1)',
        [ids],
      );
      return rows.map(({ id, last_seq, positions, teams }) => ({ id, lastSeq: Number(last_seq), positions, teams: teams.map(({ key }) => key) }));
    });
  }

  /** Where an exercise stands and who sits in it, in one look, so that both are of the same moment. */
  opening(id: ExerciseId): Promise<(FeedHead & { seats: readonly Seat[] }) | null> {
    return this.as(null, [], async () => {
      const [row] = await this.transaction.query<{ last_seq: string; positions: Record<string, number>; teams: { key: string }[]; seats: Seat[] }>(
        `select e.last_seq, e.positions, e.teams,
                coalesce((select jsonb_agg(jsonb_build_object('id', m.person_id, 'name', m.name, 'role', m.role, 'team', m.team))
                          from exercises.member m where m.exercise_id = e.id and m.removed_at is null), '[]') as seats
         from exercises.exercise e where e.id = $1`,
        [id],
      );
      return row ? { id, lastSeq: Number(row.last_seq), positions: row.positions, teams: row.teams.map(({ key }) => key), seats: row.seats } : null;
    });
  }

  as<Result>(id: ExerciseId | null, audiences: readonly string[], work: () => Promise<Result>): Promise<Result> {
    return this.transaction.run(nobody, async () => {
      await this.transaction.become('tocsin_feed', id, audiences);
      return work();
    });
  }
}
