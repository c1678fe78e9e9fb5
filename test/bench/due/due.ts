import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from '../harness/child.ts';
import { wallMs } from '../harness/clock.ts';
import { createExercise, endExercise, startExercise } from '../harness/graphql.ts';
import { atMost, type Bench, type Case } from '../harness/report.ts';
import { type Person, scenarioOf, seatParticipants, seedPeople, seedScenario } from '../harness/seed.ts';
import { type Api, type Database, startApi, startDatabase } from '../harness/stack.ts';
import { quantile, Rounds } from '../harness/statistics.ts';
import { subscribeMessage, tocsinQuery } from '../subjects/room.ts';
import { EverySecond } from './every-second.ts';
import { dueTimes, injectsOf, type Plan, planOf } from './plan.ts';
import { latenessInServer, measureStored, type StoredCost, storedSizes } from './stored.ts';

const names = {
  server: 'Tocsin, in the server',
  client: 'Tocsin, received by the client',
  poll: 'a poll every second',
  boss: 'pg-boss at its shortest interval, 0.5 s',
  openAev: 'OpenAEV (model: due moves to the next whole minute)',
};
const quantiles = [0.5, 0.99] as const;
const endOfRoundMs = 3_000;

/** Injects of a running exercise fall due; beside, on the same machine between the bursts, what others do. */
export const bench: Bench = async ({ quick }) => {
  const plan = quick ? planOf(4, 20, 6_000) : planOf(16, 300, 60_000);
  const rounds = quick ? 2 : 5;
  const database = await startDatabase();
  const people = await seedPeople(database.pool, quick ? 51 : 1_001);
  const api = await startApi(database);
  const poll = new EverySecond(database.pool);
  await poll.start();
  const boss = new Child(join(import.meta.dirname, 'pg-boss.ts'), { env: { ...process.env, DATABASE_URL: database.superuserUrl } });
  await boss.ask('start');

  const lateness = new Map(quantiles.map((share) => [share, new Rounds()]));
  const note = (subject: string, values: readonly number[]): void => quantiles.forEach((share) => lateness.get(share)?.add(subject, quantile(values, share)));
  const room = await Room.open(database, api, people, plan);
  for (let round = 0; round < rounds; round += 1) {
    const startMs = wallMs() + 1_500;
    const spacing = (plan.bursts[1]?.atMs ?? 0) - (plan.bursts[0]?.atMs ?? 0);
    const due = dueTimes(plan, startMs);
    await poll.schedule(due.map((ms) => ms + spacing / 3));
    await boss.ask('schedule', due.map((ms) => ms + (2 * spacing) / 3));
    const { server, client } = await room.play();
    note(names.server, server);
    note(names.client, client);
    note(names.poll, poll.lateness());
    note(names.boss, await boss.ask<number[]>('lateness'));
    note(names.openAev, due.map((ms) => 60_000 - (ms % 60_000)));
    console.error(`Round ${round + 1} of ${rounds} is played`);
  }
  await room.close();
  await boss.stop();
  const stored = await measureStored(database, api, room.director, quick ? 1 : 5);
  return { cases: [...latenessCases(lateness, plan), ...storedCases(stored)], targets: targetsOf(lateness, stored) };
};

/** The participants before their screens, exercise after exercise. */
class Room {
  readonly director: Person;
  readonly #crowd = new Child(join(import.meta.dirname, 'participants.ts'));
  readonly #participants: readonly Person[];
  readonly #scenarioId: string;
  readonly #database: Database;
  readonly #api: Api;
  readonly #plan: Plan;

  private constructor(director: Person, participants: readonly Person[], scenarioId: string, database: Database, api: Api, plan: Plan) {
    this.director = director;
    this.#participants = participants;
    this.#scenarioId = scenarioId;
    this.#database = database;
    this.#api = api;
    this.#plan = plan;
  }

  static async open(database: Database, api: Api, [director, ...participants]: readonly Person[], plan: Plan): Promise<Room> {
    if (!director) throw new Error('Nobody directs');
    return new Room(director, participants, await seedScenario(database.pool, scenarioOf(plan.teams, injectsOf(plan))), database, api, plan);
  }

  /** Plays one exercise. Answers the lateness of each inject in the server, and at each client. */
  async play(): Promise<{ server: readonly number[]; client: readonly number[] }> {
    const { pool } = this.#database;
    const { port } = this.#api;
    const { teams, lengthMs } = this.#plan;
    const exerciseId = await createExercise(port, this.director, this.#scenarioId);
    await seatParticipants(pool, exerciseId, this.#participants, teams);
    const subscribe = subscribeMessage(tocsinQuery, { exerciseId, after: null, locale: 'en' });
    await this.#crowd.ask('connect', { port, dialect: 'graphql', atOnce: 100, clients: this.#participants.map(({ cookie }) => ({ path: '/graphql', cookie, subscribe })) });
    await startExercise(port, this.director, exerciseId);
    await sleep(lengthMs + endOfRoundMs);

    const { rows } = await pool.query<{ start: number }>(
      `select (event->'clock'->>'wallMs')::double precision as start from exercises.event where exercise_id = $1 and event->>'type' = 'exercise-started'`,
      [exerciseId],
    );
    const start = rows[0]?.start ?? Number.NaN;
    const arrivals = await this.#crowd.ask<{ wallMs: number; dueMs: number }[]>('arrivals');
    await this.close();
    await endExercise(port, this.director, exerciseId);
    this.#check(arrivals.length);
    return { server: await latenessInServer(pool, exerciseId), client: arrivals.map(({ wallMs, dueMs }) => wallMs - start - dueMs) };
  }

  close = (): Promise<void> => this.#crowd.ask('close');

  /** Every participant gets each inject of the own team once. */
  #check(arrivals: number): void {
    const { teams, bursts } = this.#plan;
    const perTeam = teams.map((_, team) => bursts.filter(({ injects }) => team < injects).length);
    const expected = this.#participants.reduce((sum, _, index) => sum + (perTeam[index % teams.length] ?? 0), 0);
    if (arrivals !== expected) throw new Error(`${arrivals} injects arrived instead of ${expected}`);
  }
}

type Lateness = ReadonlyMap<number, Rounds>;

const valueOf = (lateness: Lateness, subject: string, share: number): number => lateness.get(share)?.median(subject) ?? Number.NaN;

const latenessCases = (lateness: Lateness, { teams, bursts }: Plan): Case[] =>
  Object.values(names).flatMap((subject) =>
    quantiles.map((share) => ({
      case: `${bursts.reduce((sum, { injects }) => sum + injects, 0)} injects in bursts of ${teams.length}`,
      subject,
      metric: `lateness p${share * 100}`,
      unit: 'ms',
      value: valueOf(lateness, subject, share),
      ratio: lateness.get(share)?.ratio(subject, names.server) ?? null,
    })),
  );

const [few, many] = storedSizes;

const storedCases = ({ cpu, lateness }: StoredCost): Case[] =>
  storedSizes.flatMap((stored) => [
    { case: `${stored} injects stored`, subject: 'Tocsin', metric: 'CPU of server and database per inject fired', unit: 'ms', value: cpu.median(String(stored)), ratio: cpu.ratio(String(stored), String(few)) },
    { case: `${stored} injects stored`, subject: 'Tocsin', metric: 'lateness in the server p50', unit: 'ms', value: lateness.median(String(stored)), ratio: null },
  ]);

const targetsOf = (lateness: Lateness, { cpu }: StoredCost) => [
  atMost('lateness in the server p50, ms', valueOf(lateness, names.server, 0.5), 5),
  atMost('lateness in the server p99, ms', valueOf(lateness, names.server, 0.99), 30),
  atMost('lateness at the client p50, ms', valueOf(lateness, names.client, 0.5), 50),
  atMost('lateness at the client p99, ms', valueOf(lateness, names.client, 0.99), 150),
  atMost(`CPU per inject fired with ${many} stored, × with ${few}`, cpu.ratio(String(many), String(few)), 1.5),
];
