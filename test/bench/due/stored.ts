import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createExercise, endExercise, startExercise } from '../harness/graphql.ts';
import { cpuMsOf, treeOf } from '../harness/machine.ts';
import { inTurn, quantile, Rounds } from '../harness/statistics.ts';
import { type Person, scenarioOf, seedScenario } from '../harness/seed.ts';
import type { Api, Database } from '../harness/stack.ts';
import { injectsOf, planOf } from './plan.ts';

const perExercise = 300;
export const storedSizes = [10_000, 1_000_000] as const;

export interface StoredCost {
  /** Milliseconds of processor of server and database for each inject fired, by the number of injects stored. */
  readonly cpu: Rounds;
  /** Median lateness in the server. */
  readonly lateness: Rounds;
}

/** The same injects fire while few and while many wait in other exercises, each with a scenario of its own. */
export async function measureStored(database: Database, api: Api, director: Person, rounds: number): Promise<StoredCost> {
  const { pool } = database;
  const plan = planOf(16, 320, 6_000);
  const scenarioId = await seedScenario(pool, scenarioOf(plan.teams, injectsOf(plan)));
  await prepareStore(pool, director);
  const cost = { cpu: new Rounds(), lateness: new Rounds() };
  for (let round = 0; round < rounds; round += 1) {
    for (const stored of inTurn(storedSizes, round)) {
      await store(pool, stored);
      const exerciseId = await createExercise(api.port, director, scenarioId);
      const before = cpuMsOf([api.child.pid, ...treeOf(database.pid)]);
      await startExercise(api.port, director, exerciseId);
      await sleep(plan.lengthMs + 500);
      cost.cpu.add(String(stored), (cpuMsOf([api.child.pid, ...treeOf(database.pid)]) - before) / 320);
      cost.lateness.add(String(stored), quantile(await latenessInServer(pool, exerciseId), 0.5));
      await endExercise(api.port, director, exerciseId);
    }
  }
  return cost;
}

/** Milliseconds between due and released, of each inject: at rate 1 exercise time is wall time. */
export async function latenessInServer(pool: pg.Pool, exerciseId: string): Promise<readonly number[]> {
  const { rows } = await pool.query<{ late: number }>(
    `select exercise_ms - (event->>'dueMs')::double precision as late from exercises.event where exercise_id = $1 and event->>'type' = 'inject-released'`,
    [exerciseId],
  );
  return rows.map(({ late }) => late);
}

/** What will wait lies ready in a table beside. */
async function prepareStore(pool: pg.Pool, director: Person): Promise<void> {
  const scenario = scenarioOf(['north'], injectsOf(planOf(1, perExercise, 3_600_000)));
  await pool.query(
    `create schema bench_store;
     create table bench_store.scenario as select * from exercises.scenario limit 0;
     create table bench_store.exercise as select * from exercises.exercise limit 0`,
  );
  await pool.query(
    `insert into bench_store.scenario (id, origin, title, summary, content, content_hash, created_at)
     select gen_random_uuid(), 'imported', '{"en":"Waiting"}', '{"en":"Waiting"}', $1::jsonb, n::text, now() from generate_series(1, $2::int) n`,
    [JSON.stringify(scenario), Math.ceil(Math.max(...storedSizes) / perExercise)],
  );
  await pool.query(
    `insert into bench_store.exercise (id, title, scenario_id, scenario_title, briefing, scenario_start, duration_ms, teams, created_by, created_at, status, started_at, last_seq, positions, chain_head, next_due_at)
     select gen_random_uuid(), 'Waiting', id, title, title, now(), 3600000, '[{"key":"north"}]', $1, now(), 'running', now(), 0, '{"north":0}', '', now() + interval '1 day' * random() + interval '1 day'
     from bench_store.scenario`,
    [director.id],
  );
}

async function store(pool: pg.Pool, injects: number): Promise<void> {
  await pool.query(`delete from exercises.exercise where id in (select id from bench_store.exercise)`);
  await pool.query(`delete from exercises.scenario where id in (select id from bench_store.scenario)`);
  await pool.query('insert into exercises.scenario select * from bench_store.scenario order by content_hash limit $1', [Math.ceil(injects / perExercise)]);
  await pool.query('insert into exercises.exercise select * from bench_store.exercise where scenario_id in (select id from exercises.scenario)');
  await pool.query('vacuum analyze exercises.exercise');
  await pool.query('checkpoint');
}
