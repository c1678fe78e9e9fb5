import type pg from 'pg';
import { type Person, seatDirector, seedExercise, seedScenario } from '../harness/seed.ts';

interface Recorded {
  readonly scenario: { readonly title: object; readonly summary: object; readonly teams: readonly { readonly key: string }[] };
  readonly entries: readonly { readonly seq: number; readonly wallMs: number }[];
}

/** An ended exercise whose log is this play. Its hash chain is left out, for nobody follows it here. */
export async function record(pool: pg.Pool, { scenario, entries }: Recorded, director: Person): Promise<string> {
  const teams = scenario.teams.map(({ key }) => key);
  const exerciseId = await seedExercise(pool, await seedScenario(pool, scenario), teams, director);
  await seatDirector(pool, exerciseId, director);
  await pool.query(
    `insert into exercises.event (exercise_id, seq, wall_ms, exercise_ms, audience, author, event, hash)
     select $1, seq, "wallMs", "exerciseMs", audience, nullif(by, 'null'), event, 'bench'
     from jsonb_to_recordset($2::jsonb) as x(seq bigint, "wallMs" bigint, "exerciseMs" double precision, audience text, by jsonb, event jsonb)`,
    [exerciseId, JSON.stringify(entries)],
  );
  await pool.query(
    `insert into exercises.feed_entry (exercise_id, team, position, seq)
     select exercise_id, team, row_number() over (partition by team order by seq), seq
     from exercises.event, unnest($2::text[]) team where exercise_id = $1 and audience in ('all', 'team:' || team)`,
    [exerciseId, teams],
  );
  await pool.query(
    `update exercises.exercise set last_seq = $2, status = 'ended', started_at = to_timestamp($3::double precision / 1000), ended_at = to_timestamp($4::double precision / 1000), next_due_at = null,
       positions = (select jsonb_object_agg(team, last) from (select team, max(position) as last from exercises.feed_entry where exercise_id = $1 group by team) taken)
     where id = $1`,
    [exerciseId, entries.length, entries[0]?.wallMs, entries.at(-1)?.wallMs],
  );
  return exerciseId;
}
