import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../../start/data-dir.ts';
import { bundle } from '../harness/bundle.ts';
import { Child } from '../harness/child.ts';
import { atLeast, type Bench } from '../harness/report.ts';
import { type Person, scenarioOf, seatDirector, seatParticipants, seedExercise, seedPeople, seedScenario } from '../harness/seed.ts';
import { type Database, startApi, startDatabase } from '../harness/stack.ts';
import { inTurn, Rounds } from '../harness/statistics.ts';
import { teams } from '../subjects/room.ts';
import type { Load, Place } from './load.ts';
import { overHttp } from './over-http.ts';

const names = { bare: 'the same statements by bare pg', useCase: 'the use case', http: 'GraphQL over HTTP' };

/** Commands per second that end up in logs. */
export const bench: Bench = async ({ quick }) => {
  const rounds = quick ? 2 : 5;
  const timing = quick ? { warmUpMs: 200, ms: 500 } : { warmUpMs: 500, ms: 4_000 };
  const database = await startDatabase();
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.serverUrl };
  const useCase = new Child(await bundle(join(import.meta.dirname, 'use-case.ts'), join(root, 'dist/bench')), { env });
  await useCase.ask('connect');
  const bare = new Child(join(import.meta.dirname, 'bare.ts'), { env });
  const api = await startApi(database);
  const places = await Places.open(database, useCase);

  const [place] = await places.fresh(1);
  const key = 'recorded-command';
  await useCase.ask('record', { place, key });
  await bare.ask('record', { place, key: `${key}-again`, statements: await useCase.ask('record', { place, key: `${key}-again` }) });

  const subjects: readonly { readonly name: string; run(load: Load): Promise<number> }[] = [
    { name: names.bare, run: (load) => bare.ask<number>('run', load) },
    { name: names.useCase, run: (load) => useCase.ask<number>('run', load) },
    { name: names.http, run: (load) => overHttp(api.port, load) },
  ];
  const works = [
    { exercises: 1, inFlight: 16, perSecond: new Rounds() },
    { exercises: 64, inFlight: 64, perSecond: new Rounds() },
  ];
  for (let round = 0; round < rounds; round += 1) {
    for (const { exercises, inFlight, perSecond } of works)
      for (const { name, run } of inTurn(subjects, round)) perSecond.add(name, await run({ places: await places.fresh(exercises), inFlight, ...timing }));
    console.error(`Round ${round + 1} of ${rounds} is done`);
  }
  return {
    cases: works.flatMap(({ exercises, perSecond }) =>
      subjects.map(({ name }) => ({ case: `${exercises} exercise${exercises > 1 ? 's' : ''}`, subject: name, metric: 'commands', unit: '1/s', value: perSecond.median(name), ratio: perSecond.ratio(name, names.bare) })),
    ),
    targets: works.map(({ exercises, perSecond }) => atLeast(`commands on ${exercises} exercise${exercises > 1 ? 's' : ''}, × bare pg`, perSecond.ratio(names.useCase, names.bare), 0.6)),
  };
};

/** Exercises that have just started: a log grows with each command, and every measurement begins with a short one. */
class Places {
  readonly #database: Database;
  readonly #useCase: Child;
  readonly #scenarioId: string;
  readonly #director: Person;
  readonly #participants: readonly Person[];

  private constructor(database: Database, useCase: Child, scenarioId: string, director: Person, participants: readonly Person[]) {
    this.#database = database;
    this.#useCase = useCase;
    this.#scenarioId = scenarioId;
    this.#director = director;
    this.#participants = participants;
  }

  static async open(database: Database, useCase: Child): Promise<Places> {
    const [director, ...participants] = await seedPeople(database.pool, 65);
    if (!director) throw new Error('Nobody directs');
    return new Places(database, useCase, await seedScenario(database.pool, scenarioOf(teams)), director, participants);
  }

  async fresh(count: number): Promise<readonly Place[]> {
    const { pool } = this.#database;
    const places: Place[] = [];
    for (const participant of this.#participants.slice(0, count)) {
      const exerciseId = await seedExercise(pool, this.#scenarioId, teams, this.#director);
      await seatDirector(pool, exerciseId, this.#director);
      await seatParticipants(pool, exerciseId, [participant], teams);
      places.push({ exerciseId, personId: participant.id, cookie: participant.cookie });
    }
    await this.#useCase.ask('start', { directors: places.map((place) => ({ ...place, personId: this.#director.id })) });
    // The timers enter the first phase.
    await sleep(500);
    return places;
  }
}
