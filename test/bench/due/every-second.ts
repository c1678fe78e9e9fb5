import type pg from 'pg';
import { onStop } from '../harness/stop.ts';

/** The usual way: a table of what is due, asked every second. */
export class EverySecond {
  readonly #pool: pg.Pool;
  readonly #lateness: number[] = [];

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async start(): Promise<void> {
    await this.#pool.query('create schema bench_poll; create table bench_poll.inject (id bigint generated always as identity primary key, due_at timestamptz not null, fired_at timestamptz)');
    await this.#pool.query('create index on bench_poll.inject (due_at) where fired_at is null');
    const timer = setInterval(() => void this.#fire().catch(() => undefined), 1_000);
    onStop(() => clearInterval(timer));
  }

  async schedule(dueTimes: readonly number[]): Promise<void> {
    await this.#pool.query('insert into bench_poll.inject (due_at) select to_timestamp(due / 1000) from unnest($1::double precision[]) due', [dueTimes]);
  }

  lateness(): readonly number[] {
    return this.#lateness.splice(0);
  }

  async #fire(): Promise<void> {
    const { rows } = await this.#pool.query<{ late: number }>(
      `update bench_poll.inject set fired_at = clock_timestamp() where fired_at is null and due_at <= clock_timestamp()
       returning (extract(epoch from fired_at - due_at) * 1000)::double precision as late`,
    );
    this.#lateness.push(...rows.map(({ late }) => late));
  }
}
