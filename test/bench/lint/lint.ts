import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../start/data-dir.ts';
import { grown } from '../harness/grown.ts';
import { atMost, type Bench } from '../harness/report.ts';
import { pageOfDirector } from '../harness/scenario-page.ts';
import { median, quantile } from '../harness/statistics.ts';

const sizes = [69, 500, 2_000];

/** The check of a scenario by the worker of the product, in Chromium, from the request until its findings are there. */
export const bench: Bench = async ({ quick }) => {
  const { page, origin } = await pageOfDirector();
  await page.goto(origin);
  const worker = readdirSync(join(root, 'dist/web/assets')).find((name) => /^lint-worker-.*\.js$/.test(name));
  if (!worker) throw new Error('The worker of the check was not built');
  const cases = [];
  for (const injects of sizes) {
    const scenario = JSON.stringify(grown(injects));
    const { times, findings } = await page.evaluate(check, { worker: `/assets/${worker}`, scenario, rounds: quick ? 3 : 30 });
    if (findings === 0 && injects > 69) throw new Error('A grown scenario has nothing wrong with it, which cannot be');
    cases.push({ injects, times });
  }
  return {
    cases: cases.flatMap(({ injects, times }) =>
      [0.5, 0.99].map((share) => ({ case: `${injects} injects checked in Chromium`, subject: 'the worker', metric: `p${share * 100}`, unit: 'ms', value: quantile(times, share), ratio: null })),
    ),
    targets: [atMost('2000 injects in the browser, median, ms', median(cases.at(-1)?.times ?? []), 300)],
  };
};

/** In the page. */
async function check({ worker, scenario, rounds }: { worker: string; scenario: string; rounds: number }): Promise<{ times: number[]; findings: number }> {
  const checker = new Worker(worker, { type: 'module' });
  const content: unknown = JSON.parse(scenario);
  const times: number[] = [];
  let findings = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    findings = await new Promise<number>((resolve, reject) => {
      checker.addEventListener('message', ({ data }: MessageEvent<readonly object[]>) => resolve(data.length), { once: true });
      checker.addEventListener('error', () => reject(new Error('The worker failed')), { once: true });
      checker.postMessage(content, []);
    });
    if (round > 0) times.push(performance.now() - began);
  }
  checker.terminate();
  return { times, findings };
}
