import { setTimeout as sleep } from 'node:timers/promises';
import { xlsxOf } from '../../../libs/scenarios/src/interchange/testing/xlsx-of.ts';
import { atMost, type Bench, type Case } from '../harness/report.ts';
import { type Person, seedPeople } from '../harness/seed.ts';
import { type Api, startApi, startDatabase } from '../harness/stack.ts';
import { median } from '../harness/statistics.ts';

const megabyte = 1_024 * 1_024;
const injects = 5_000;

/** A large list of injects is looked into and then taken, while the server is watched. */
export const bench: Bench = async ({ quick }) => {
  const database = await startDatabase();
  const [director] = await seedPeople(database.pool, 1);
  if (!director) throw new Error('Nobody imports');
  const api = await startApi(database);
  const count = quick ? 500 : injects;
  const file = plan(count);
  const cases: Case[] = [];
  const rounds: Taken[] = [];
  while (rounds.length < (quick ? 1 : 5)) rounds.push(await take(api, director, file, count));
  const worst = (of: (taken: Taken) => number): number => Math.max(...rounds.map(of));
  const told = (metric: string, unit: string, value: number): number => cases.push({ case: `${count} rows`, subject: 'XLSX', metric, unit, value, ratio: null });
  told('size of the file', 'kB', file.byteLength / 1_024);
  told('time to the report, median', 's', median(rounds.map(({ seconds }) => seconds)));
  told('memory resident: growth at the peak', 'MB', worst(({ growth }) => growth) / megabyte);
  told('event loop: longest hold', 'ms', worst(({ longestHold }) => longestHold));
  told('event loop: most processor time in one go', 'ms', worst(({ longestCpu }) => longestCpu));
  return {
    cases,
    targets: [
      atMost('5 000 rows, s', worst(({ seconds }) => seconds), 5),
      atMost('memory growth, MB', worst(({ growth }) => growth) / megabyte, 200),
      atMost('event loop, processor time in one go, ms', worst(({ longestCpu }) => longestCpu), 50),
    ],
  };
};

function plan(count: number): Uint8Array {
  const header = ['Event Number', 'Designated Scenario Time', 'Event Type', 'Inject Mode', 'From', 'To', 'Message', 'Expected Participant Response', 'Exercise Objective', 'Notes'];
  const rows = Array.from({ length: count }, (_, at) => [`${at + 1}`, `H+${Math.floor(at / 60)} M+${at % 60}`, 'Inject', 'E-mail', `Sender ${at % 40}`, `Team ${at % 16}`, `Inject ${at}: somebody wants to know what happens. `.repeat(8), `Answer ${at}\nInform the CISO`, `Objective ${at % 12}`, 'For the animators']);
  return xlsxOf([{ name: 'MSEL', rows: [header, ...rows] }]);
}

interface Taken {
  readonly seconds: number;
  readonly growth: number;
  readonly longestHold: number;
  /** Of processor time: on a busy machine a hold says more about the machine. */
  readonly longestCpu: number;
}

async function take({ port, child }: Api, { cookie }: Person, file: Uint8Array, count: number): Promise<Taken> {
  await sleep(1_500);
  const before = await child.ask<number>('rss');
  await child.ask('watchLoop');
  const began = performance.now();
  let isDone = false;
  const answer = fetch(`http://localhost:${port}/scenarios/import?dryRun=1`, { method: 'POST', headers: { cookie, origin: `http://localhost:${port}`, 'content-type': 'application/octet-stream', 'x-file-name': 'plan.xlsx' }, body: file as Uint8Array<ArrayBuffer> }).finally(() => (isDone = true));
  let peak = before;
  while (!isDone) {
    peak = Math.max(peak, await child.ask<number>('rss'));
    await sleep(50);
  }
  const report = (await (await answer).json()) as { kept?: { injects?: number } };
  const seconds = (performance.now() - began) / 1_000;
  if (report.kept?.injects !== count) throw new Error(`Not read: ${JSON.stringify(report).slice(0, 300)}`);
  return { seconds, growth: peak - before, longestHold: await child.ask<number>('longestHold'), longestCpu: await child.ask<number>('longestCpu') };
}
