import { join } from 'node:path';
import { buildIfStale, web } from '../../../start/build.ts';
import { root } from '../../../start/data-dir.ts';
import { bundle } from '../harness/bundle.ts';
import { Child } from '../harness/child.ts';
import { atLeast, atMost, type Bench, type Case } from '../harness/report.ts';
import { seedPeople } from '../harness/seed.ts';
import { startApi, startDatabase } from '../harness/stack.ts';
import { inTurn, median, quantile, Rounds } from '../harness/statistics.ts';
import { type Seek, seekInThePage } from './in-the-page.ts';
import { record } from './recorded.ts';

const long = 50_000;
const usual = 5_000;
const subjects = [
  { name: 'one fold', how: 'fold' },
  { name: 'a copy for every entry', how: 'copying' },
] as const;

interface Folded {
  readonly ms: number;
  readonly hash: string;
}

/** A long log folded, and any of its moments shown again. */
export const bench: Bench = async ({ quick }) => {
  const events = quick ? usual : long;
  const child = new Child(await bundle(join(import.meta.dirname, 'fold.ts'), join(root, 'dist/bench')));
  const { count, hash } = await child.ask<{ count: number; hash: string }>('play', { events });
  console.error(`Played ${count} events`);

  const folds = new Rounds();
  let sameHashes = 1;
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const { name, how } of inTurn(subjects, round)) {
      const folded = await child.ask<Folded>('fold', { events, how });
      folds.add(name, folded.ms);
      if (folded.hash !== hash) sameHashes = 0;
    }
  }
  const kept = await child.ask<readonly number[]>('seek', { events, count: 200, how: 'kept' });
  const naive = await child.ask<readonly number[]>('seek', { events, count: quick ? 20 : 50, how: 'beginning' });
  const seeks = await inChromium(child, quick);
  const page = seeks.map(({ ms }) => ms);

  const row = (what: string, subject: string, metric: string, value: number, ratio: number | null = null): Case => ({ case: what, subject, metric, unit: 'ms', value, ratio });
  return {
    cases: [
      ...subjects.map(({ name }) => row(`${count} events folded`, name, 'time', folds.median(name), folds.ratio(name, subjects[0].name))),
      ...[0.5, 0.99].flatMap((share) => [
        row(`a moment of ${count} events`, 'from a kept state', `p${share * 100}`, quantile(kept, share)),
        row(`a moment of ${count} events`, 'from the beginning', `p${share * 100}`, quantile(naive, share), quantile(naive, share) / quantile(kept, share)),
      ]),
      row(`a moment of ${usual} events, drawn in Chromium`, 'the page', 'p50', median(page)),
      row(`a moment of ${usual} events, drawn in Chromium`, 'the page', 'p99', quantile(page, 0.99)),
    ],
    targets: [
      atMost(`${count} events folded, ms`, Math.max(...folds.of(subjects[0].name)), 1_000),
      atLeast('state hash equal to the one kept entry by entry', sameHashes, 1),
      atMost(`seek at ${usual} events in Chromium, p99, ms`, quantile(page, 0.99), 200),
    ],
  };
};

/** Each moment shown is compared with a fold of the log: a fast wrong one does not count. */
async function inChromium(child: Child, quick: boolean): Promise<readonly Seek[]> {
  await buildIfStale(web);
  const database = await startDatabase();
  const api = await startApi(database);
  const [director] = await seedPeople(database.pool, 1);
  if (!director) throw new Error('Nobody directs');
  const exerciseId = await record(database.pool, await child.ask('content', { events: usual }), director);
  const seeks = await seekInThePage({ port: api.port, exerciseId, cookie: director.cookie, seeks: quick ? 20 : 300 });
  const reached = await child.ask<readonly number[]>('reached', { events: usual, team: 'luxembourg', at: seeks.map(({ atMs }) => atMs) });
  const wrong = seeks.filter((seek, at) => seek.reached !== reached[at]);
  if (wrong.length > 0) throw new Error(`${wrong.length} of ${seeks.length} moments were shown wrong, such as ${JSON.stringify(wrong[0])}`);
  return seeks;
}
