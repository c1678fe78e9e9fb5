import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../harness/graphql.ts';
import { atLeast, atMost, type Bench, type Case, type Target } from '../harness/report.ts';
import { type Person, seatDirector, seedExercise, seedPeople, seedScenario } from '../harness/seed.ts';
import { type Api, startApi, startDatabase } from '../harness/stack.ts';
import { median } from '../harness/statistics.ts';
import { teams } from '../subjects/room.ts';
import { playedScenario, playLog } from './played.ts';

const megabyte = 1_024 * 1_024;
const events = 5_000;

/** Word and PDF of a long exercise, while the server is watched: how long it takes, what it costs, and whether anybody had to wait for it. */
export const bench: Bench = async ({ quick }) => {
  const database = await startDatabase();
  const [director] = await seedPeople(database.pool, 1);
  if (!director) throw new Error('Nobody directs');
  const exerciseId = await seedExercise(database.pool, await seedScenario(database.pool, playedScenario(teams)), teams, director);
  await seatDirector(database.pool, exerciseId, director);
  await playLog(database.pool, exerciseId, teams, quick ? 1_500 : events);
  const api = await startApi(database);
  await writeFindings(api, director, exerciseId);

  const cases: Case[] = [{ case: 'nothing is asked for', subject: 'server', metric: 'event loop: longest hold in 5 s', unit: 'ms', value: await idle(api), ratio: null }];
  const targets: Target[] = [];
  for (const format of ['DOCX', 'PDF'] as const) {
    const rounds: Made[] = [];
    while (rounds.length < (quick ? 1 : 5)) rounds.push(await make(api, director, exerciseId, format));
    const worst = (of: (made: Made) => number): number => Math.max(...rounds.map(of));
    const told = (metric: string, unit: string, value: number): number => cases.push({ case: `${quick ? 1_500 : events} events`, subject: format, metric, unit, value, ratio: null });
    told('time to the file, median', 's', median(rounds.map(({ seconds }) => seconds)));
    told('size', 'kB', median(rounds.map(({ bytes }) => bytes)) / 1_024);
    told('memory resident: growth at the peak', 'MB', worst(({ growth }) => growth) / megabyte);
    told('event loop: longest hold', 'ms', worst(({ longestHold }) => longestHold));
    told('event loop: most processor time in one go', 'ms', worst(({ longestCpu }) => longestCpu));
    told('different values of progress seen, fewest', '', Math.min(...rounds.map(({ progress }) => progress)));
    targets.push(
      atMost(`${format}, s`, worst(({ seconds }) => seconds), 10),
      atMost(`${format}: memory growth, MB`, worst(({ growth }) => growth) / megabyte, 150),
      atMost(`${format}: event loop held, ms`, worst(({ longestHold }) => longestHold), 50),
      atMost(`${format}: event loop, processor time in one go, ms`, worst(({ longestCpu }) => longestCpu), 50),
      atLeast(`${format}: values of progress seen`, Math.min(...rounds.map(({ progress }) => progress)), 3),
    );
  }
  return { cases, targets };
};

/** What this machine does to the event loop by itself. */
async function idle({ child }: Api): Promise<number> {
  await sleep(1_500);
  await child.ask('watchLoop');
  await sleep(5_000);
  return child.ask<number>('longestHold');
}

interface Made {
  readonly seconds: number;
  readonly bytes: number;
  readonly growth: number;
  readonly longestHold: number;
  /** Of processor time: on a busy machine a hold says more about the machine. */
  readonly longestCpu: number;
  /** How many different values were seen on the way. */
  readonly progress: number;
}

async function make({ port, child }: Api, director: Person, exerciseId: string, format: string): Promise<Made> {
  await sleep(1_500);
  const before = await child.ask<number>('rss');
  await child.ask('watchLoop');
  const began = performance.now();
  const { requestReportExport: wanted } = await ask<{ requestReportExport: { id: string } }>(
    port,
    director,
    'mutation ($key: ID!, $e: ID!, $f: ReportFormat!) { requestReportExport(idempotencyKey: $key, exerciseId: $e, format: $f, locale: DE) { id } }',
    { e: exerciseId, f: format },
  );
  const seen = new Set<number>();
  let peak = before;
  for (;;) {
    const { reportExports } = await ask<{ reportExports: { id: string; state: string; progress: number }[] }>(port, director, 'query ($e: ID!) { reportExports(exerciseId: $e) { id state progress } }', { e: exerciseId });
    const made = reportExports.find(({ id }) => id === wanted.id);
    if (!made || made.state === 'FAILED' || made.state === 'CANCELLED') throw new Error(`The ${format} was not written: ${made?.state}`);
    seen.add(made.progress);
    peak = Math.max(peak, await child.ask<number>('rss'));
    if (made.state === 'DONE') break;
    await sleep(50);
  }
  const seconds = (performance.now() - began) / 1_000;
  const longestHold = await child.ask<number>('longestHold');
  const longestCpu = await child.ask<number>('longestCpu');
  const response = await fetch(`http://localhost:${port}/exercises/${exerciseId}/report-files/${wanted.id}`, { headers: { cookie: director.cookie } });
  return { seconds, bytes: (await response.arrayBuffer()).byteLength, growth: peak - before, longestHold, longestCpu, progress: seen.size };
}

async function writeFindings({ port }: Api, director: Person, e: string): Promise<void> {
  const { report } = await ask<{ report: { writesFor: { id: string }[] } }>(port, director, 'query ($e: ID!) { report(exerciseId: $e, locale: DE) { writesFor { id } } }', { e });
  for (let at = 0; at < 20; at += 1) {
    const input = { what: `Finding ${at}`, why: 'It was never tried. '.repeat(20), links: [], capability: 'Recovery', severity: 'HIGH', shared: 'CITY', action: 'Try it every month. '.repeat(10), actionOwner: 'Operations', closedBy: '', fromSeq: 10, toSeq: 20 };
    await ask(port, director, 'mutation ($key: ID!, $e: ID!, $c: ID!, $input: FindingInput!) { addFinding(idempotencyKey: $key, exerciseId: $e, cityId: $c, input: $input) }', { e, c: report.writesFor[0]?.id, input });
  }
}
