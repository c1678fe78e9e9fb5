import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientPlan } from '../crowd/client.ts';
import { bundle } from '../harness/bundle.ts';
import { Child } from '../harness/child.ts';
import { atLeast, atMost, type Bench } from '../harness/report.ts';
import { appendEvents, cursorOf, scenarioOf, seatParticipants, seedExercise, seedPeople, seedScenario } from '../harness/seed.ts';
import { type Database, startApi, startDatabase } from '../harness/stack.ts';
import { inTurn, Rounds } from '../harness/statistics.ts';
import { peerSubscribe, subscribeMessage, teams, tocsinQuery } from '../subjects/room.ts';
import type { Weathered } from './participants.ts';

const missed = 20;
const seen = 100;
const patienceMs = 60_000;
const names = { tocsin: 'Tocsin', nest: "stock Nest's shape: one query and 20 executions for each client" };

interface Subject {
  readonly name: string;
  readonly port: number;
  client(index: number): ClientPlan;
}

/** All participants reconnect at once, each with the same number of missed events. */
export const bench: Bench = async ({ quick }) => {
  const many = quick ? 200 : 5_000;
  const few = many / 10;
  const rounds = quick ? 2 : 5;
  const database = await startDatabase();
  const { pool } = database;
  const people = await seedPeople(pool, many);
  const [first] = people;
  if (!first) throw new Error('Nobody takes part');
  const exerciseId = await seedExercise(pool, await seedScenario(pool, scenarioOf(teams)), teams, first);
  await seatParticipants(pool, exerciseId, people, teams);
  await appendEvents(pool, exerciseId, seen + missed);
  await pool.query('vacuum analyze');

  const teamOf = (index: number): string => teams[index % teams.length] ?? '';
  const api = await startApi(database);
  const tocsin: Subject = {
    name: names.tocsin,
    port: api.port,
    client: (index) => ({
      path: '/graphql',
      cookie: people[index]?.cookie,
      subscribe: subscribeMessage(tocsinQuery, { exerciseId, after: cursorOf(exerciseId, teamOf(index), seen), locale: 'en' }),
    }),
  };
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.superuserUrl, EXERCISE_ID: exerciseId };
  const stock = new Child(await bundle(join(import.meta.dirname, '../subjects/nest.ts'), join(import.meta.dirname, '../dist')), { args: ['topics'], env });
  const nest: Subject = { name: names.nest, port: await stock.ask<number>('start'), client: (index) => ({ path: '/graphql', subscribe: peerSubscribe(teamOf(index), seen) }) };

  const crowd = new Child(join(import.meta.dirname, 'participants.ts'));
  let wrong = 0;
  const play = async (subject: Subject, clients: number): Promise<number> => {
    const plan = { port: subject.port, dialect: 'graphql', clients: Array.from({ length: clients }, (_, index) => subject.client(index)), missed, seen, patienceMs };
    const weathered = await crowd.ask<Weathered>('weather', plan);
    if (weathered.failed.length > 0) console.error(`${subject.name}: ${weathered.failed.join('; ')}`);
    if (weathered.wrong > 0) console.error(`${subject.name}: ${weathered.wrong} of ${clients} clients did not get each event once and in order`);
    wrong += subject === tocsin ? weathered.wrong : 0;
    return clients / (weathered.ms / 1_000);
  };

  for (const subject of [tocsin, nest]) await play(subject, few);
  wrong = 0;
  const perSecond = new Rounds();
  const transactions = { few: new Rounds(), many: new Rounds() };
  const idle = await transactionsDuring(database, () => sleep(1_000));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of inTurn([tocsin, nest], round)) {
      if (subject === nest) perSecond.add(nest.name, await play(nest, many));
      else {
        transactions.few.add(names.tocsin, (await transactionsDuring(database, () => play(tocsin, few))) - idle);
        transactions.many.add(names.tocsin, (await transactionsDuring(database, async () => perSecond.add(tocsin.name, await play(tocsin, many)))) - idle);
      }
    }
    console.error(`Round ${round + 1} of ${rounds} is played`);
  }

  return {
    cases: [
      ...Object.values(names).map((subject) => ({ case: `${many} clients, ${missed} missed events each`, subject, metric: 'clients brought up to date', unit: '1/s', value: perSecond.median(subject), ratio: perSecond.ratio(subject, names.tocsin) })),
      ...([[few, transactions.few], [many, transactions.many]] as const).map(([clients, counted]) => ({
        case: `${clients} clients, ${missed} missed events each`,
        subject: names.tocsin,
        metric: 'database transactions',
        unit: '',
        value: counted.median(names.tocsin),
        ratio: null,
      })),
    ],
    targets: [
      atMost('clients that did not get each event once and in order', wrong, 0),
      atLeast('clients brought up to date, 1/s', perSecond.median(names.tocsin), 1_000),
      atLeast("clients brought up to date, × stock Nest's shape", perSecond.ratio(names.tocsin, names.nest), 3),
      atLeast('clients for each database transaction', many / transactions.many.median(names.tocsin), 100),
    ],
  };
};

/** Connections report what they did to the statistics within ten seconds of falling idle. */
const reportedWithinMs = 10_500;

async function transactionsDuring(database: Database, work: () => Promise<unknown>): Promise<number> {
  await sleep(reportedWithinMs);
  const before = await transactionsOf(database);
  await work();
  await sleep(reportedWithinMs);
  return (await transactionsOf(database)) - before;
}

async function transactionsOf({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(`select xact_commit + xact_rollback as count from pg_stat_database where datname = 'tocsin'`);
  return Number(rows[0]?.count);
}
