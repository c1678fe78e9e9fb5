import { join } from 'node:path';
import { bundle } from '../harness/bundle.ts';
import { Child } from '../harness/child.ts';
import { nowMs } from '../harness/clock.ts';
import { appendEvents, cursorOf, type Person, scenarioOf, seatParticipants, seedExercise, seedPeople, seedScenario } from '../harness/seed.ts';
import { type Api, type Database, startApi, startDatabase } from '../harness/stack.ts';
import { peerSubscribe, subscribeMessage, teams, tocsinQuery } from '../subjects/room.ts';
import type { Published, Server } from './subject.ts';

const subjects = join(import.meta.dirname, '../subjects');
const teamOf = (index: number): string => teams[index % teams.length] ?? '';

/** A server whose events come by IPC. */
async function publisher(file: string, plans: Pick<Server, 'client' | 'dialect'>, args: readonly string[] = []): Promise<Server> {
  const child = new Child(file, { args, env: { ...process.env, NODE_ENV: 'production' } });
  return {
    ...plans,
    port: await child.ask<number>('start'),
    child,
    publish: (events) => child.ask<number>('publish', events),
    published: (startedMs) => Promise.resolve({ startedMs: Number(startedMs), committedMs: Number(startedMs) }),
  };
}

const graphqlPeer = (file: string, args: readonly string[] = []): Promise<Server> =>
  publisher(file, { dialect: 'graphql', client: (index) => ({ path: '/graphql', subscribe: peerSubscribe(teamOf(index)) }) }, args);

export const limit = (): Promise<Server> => publisher(join(subjects, 'limit.ts'), { dialect: 'plain', client: (index) => ({ path: `/?team=${teamOf(index)}` }) });
export const mercurius = (): Promise<Server> => graphqlPeer(join(subjects, 'mercurius.ts'));
export const yoga = (): Promise<Server> => graphqlPeer(join(subjects, 'yoga.ts'));
const builtNest = (): Promise<string> => bundle(join(subjects, 'nest.ts'), join(import.meta.dirname, '../dist'));
export const nest = async (): Promise<Server> => graphqlPeer(await builtNest());
export const nestTopics = async (): Promise<Server> => graphqlPeer(await builtNest(), ['topics']);
export const socketIo = (): Promise<Server> =>
  publisher(join(subjects, 'socket-io.ts'), { dialect: 'socketIo', client: (index) => ({ path: `/socket.io/?EIO=4&transport=websocket&team=${teamOf(index)}` }) });

/** The whole server over its database: events are committed to the log by another connection. */
export async function tocsin(participants: number): Promise<Server> {
  const database = await startDatabase();
  const { pool } = database;
  const people = await seedPeople(pool, participants);
  const [first] = people;
  if (!first) throw new Error('Nobody takes part');
  const exerciseId = await seedExercise(pool, await seedScenario(pool, scenarioOf(teams)), teams, first);
  await seatParticipants(pool, exerciseId, people, teams);
  await pool.query('analyze');
  const api = await startApi(database);
  return {
    port: api.port,
    child: api.child,
    dialect: 'graphql',
    ...appending(database, api, exerciseId, people),
  };
}

function appending({ pool }: Database, { child }: Api, exerciseId: string, people: readonly Person[]): Pick<Server, 'client' | 'publish' | 'published'> {
  let committedMs = 0;
  let firstSeq = 0;
  let lastSeq = 0;
  return {
    client: (index) => ({
      path: '/graphql',
      cookie: people[index]?.cookie,
      subscribe: subscribeMessage(tocsinQuery, { exerciseId, after: cursorOf(exerciseId, teamOf(index), lastSeq), locale: 'en' }),
    }),
    publish: async (events) => {
      lastSeq = await appendEvents(pool, exerciseId, events);
      firstSeq = lastSeq - events + 1;
      committedMs = nowMs();
    },
    published: async (): Promise<Published> => {
      const startedMs = await child.ask<number | null>('readAt', firstSeq);
      if (startedMs === null) throw new Error(`The server has not read event ${firstSeq}`);
      return { startedMs, committedMs };
    },
  };
}
