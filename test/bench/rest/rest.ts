import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { api, buildIfStale, web } from '../../../start/build.ts';
import { root } from '../../../start/data-dir.ts';
import { freePort } from '../../../start/free-port.ts';
import { eventually } from '../../../start/processes.ts';
import { Refusal } from '../../../start/refusal.ts';
import { Child } from '../harness/child.ts';
import { commandOf, cpuMsOf, memoryOf, residentOf, treeOf } from '../harness/machine.ts';
import { atMost, type Bench, type Case } from '../harness/report.ts';
import { appendEvents, scenarioOf, seatParticipants, seedExercise, seedPeople, seedScenario } from '../harness/seed.ts';
import { temporaryFolder } from '../harness/stack.ts';
import { median } from '../harness/statistics.ts';
import { onStop } from '../harness/stop.ts';
import { subscribeMessage, teams, tocsinQuery } from '../subjects/room.ts';

const participants = 200;
const megabyte = 1_024 * 1_024;

/** The whole of `npm start` as processes: the launcher, the server, PostgreSQL. */
export const bench: Bench = async ({ quick }) => {
  const samples = quick ? 2 : 7;
  const sampleMs = quick ? 1_000 : 10_000;
  const stack = await startStack();
  const pool = new pg.Pool({ connectionString: stack.superuserUrl, max: 2 });
  onStop(() => pool.end());
  if (!quick) await sleep(15_000);
  const idle = await observe(stack, samples, sampleMs, () => Promise.resolve());

  const people = await seedPeople(pool, participants);
  const [first] = people;
  if (!first) throw new Error('Nobody takes part');
  const exerciseId = await seedExercise(pool, await seedScenario(pool, scenarioOf(teams)), teams, first);
  await seatParticipants(pool, exerciseId, people, teams);
  const crowd = new Child(join(import.meta.dirname, 'participants.ts'));
  const subscribe = subscribeMessage(tocsinQuery, { exerciseId, after: null, locale: 'en' });
  await crowd.ask('connect', { port: stack.port, dialect: 'graphql', atOnce: 50, clients: people.map(({ cookie }) => ({ path: '/graphql', cookie, subscribe })) });
  const events: NodeJS.Timeout = setInterval(() => void appendEvents(pool, exerciseId, 1).catch(() => undefined), 1_000);
  onStop(() => clearInterval(events));
  if (!quick) await sleep(5_000);
  const busy = await observe(stack, samples, sampleMs, async () => {
    const before = await crowd.ask<number>('received');
    return async () => {
      if ((await crowd.ask<number>('received')) === before) throw new Error('Nothing arrived at the participants');
    };
  });

  const [apiIdle] = idle.filter(({ part }) => part === 'server');
  const total = idle.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    cases: [...casesOf('idle', idle), ...casesOf(`${participants} participants, one event a second`, busy)],
    targets: [
      atMost('server idle, MB resident', (apiIdle?.resident ?? Number.NaN) / megabyte, 250),
      atMost('stack idle, MB', total / megabyte, 600),
      atMost(`stack with ${participants} participants, MB`, busy.reduce((sum, { bytes }) => sum + bytes, 0) / megabyte, 600),
    ],
  };
};

interface Stack {
  readonly port: number;
  readonly superuserUrl: string;
  /** Of the launcher. */
  readonly pid: number;
}

async function startStack(): Promise<Stack> {
  await Promise.all([buildIfStale(api), buildIfStale(web)]);
  const dataDir = await temporaryFolder();
  const port = await freePort(0);
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, PUBLIC_URL: _publicUrl, ...own } = process.env;
  const launcher = spawn(process.execPath, [join(root, 'start/start.mjs')], { cwd: root, detached: true, env: { ...own, PORT: String(port), DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 2, 'ipc'] });
  const gone = new Promise((resolve) => launcher.once('exit', resolve));
  onStop(async () => {
    launcher.kill('SIGTERM');
    await gone;
  });
  const ready = await eventually(async () => launcher.exitCode !== null || (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status === 200, 120_000, 100);
  if (!ready || launcher.exitCode !== null) throw new Refusal('npm start is not ready; what it said stands above.');
  const { superuserUrl } = JSON.parse(readFileSync(join(dataDir, 'connection.json'), 'utf8')) as { superuserUrl: string };
  return { port, superuserUrl: Object.assign(new URL(superuserUrl), { pathname: '/tocsin' }).href, pid: launcher.pid ?? 0 };
}

type Part = 'launcher' | 'server' | 'PostgreSQL';

interface Observed {
  readonly part: Part;
  readonly processes: number;
  /** What processes share is divided among them. */
  readonly bytes: number;
  readonly resident: number;
  /** Per cent of one processor. */
  readonly cpu: number;
}

function partOf(pid: number): Part {
  const command = commandOf(pid);
  if (command.includes('dist/api/main.js')) return 'server';
  return command.includes('start/start.mjs') || command.includes('launch.ts') ? 'launcher' : 'PostgreSQL';
}

async function observe({ pid }: Stack, samples: number, sampleMs: number, watch: () => Promise<(() => Promise<void>) | void>): Promise<readonly Observed[]> {
  const observed = new Map<Part, Observed[]>();
  for (let sample = 0; sample < samples; sample += 1) {
    const check = await watch();
    const parts = Map.groupBy(treeOf(pid), partOf);
    const before = new Map([...parts].map(([part, pids]) => [part, cpuMsOf(pids)]));
    await sleep(sampleMs);
    for (const [part, pids] of parts) {
      const sum = (of: (pid: number) => number): number => pids.reduce((total, each) => total + of(each), 0);
      const cpu = ((cpuMsOf(pids) - (before.get(part) ?? 0)) / sampleMs) * 100;
      observed.set(part, [...(observed.get(part) ?? []), { part, processes: pids.length, bytes: sum(memoryOf), resident: sum(residentOf), cpu }]);
    }
    await check?.();
  }
  const middle = (values: readonly Observed[], of: (value: Observed) => number): number => median(values.map(of));
  return [...observed].map(([part, values]) => ({
    part,
    processes: middle(values, ({ processes }) => processes),
    bytes: middle(values, ({ bytes }) => bytes),
    resident: middle(values, ({ resident }) => resident),
    cpu: middle(values, ({ cpu }) => cpu),
  }));
}

const casesOf = (what: string, observed: readonly Observed[]): Case[] => [
  ...observed.flatMap(({ part, processes, bytes, resident, cpu }) => [
    { case: what, subject: part, metric: `memory of ${processes} process${processes === 1 ? '' : 'es'}, shared parts divided`, unit: 'MB', value: bytes / megabyte, ratio: null },
    ...(part === 'server' ? [{ case: what, subject: part, metric: 'memory resident', unit: 'MB', value: resident / megabyte, ratio: null }] : []),
    { case: what, subject: part, metric: 'CPU of one core', unit: '%', value: cpu, ratio: null },
  ]),
  { case: what, subject: 'the whole stack', metric: 'memory', unit: 'MB', value: observed.reduce((sum, { bytes }) => sum + bytes, 0) / megabyte, ratio: null },
];
