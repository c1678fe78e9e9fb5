import { atMost, type Bench, type Case } from '../harness/report.ts';
import { pageOfDirector, shipped } from '../harness/scenario-page.ts';
import { seedScenario } from '../harness/seed.ts';
import { median, quantile } from '../harness/statistics.ts';

const runs = 1_000;

/** The shipped scenario of ninety minutes, rehearsed on its page in Chromium, and how long the page was held up meanwhile. */
export const bench: Bench = async ({ quick }) => {
  const { page, origin, pool } = await pageOfDirector();
  const scenarioId = await seedScenario(pool, shipped());
  await page.goto(`${origin}/scenarios/${scenarioId}/rehearsal`);
  const seed = page.getByLabel('Seed');
  await seed.waitFor({ timeout: 60_000 });
  if (quick) await page.getByLabel('Runs', { exact: true }).fill('20');
  const times: number[] = [];
  const holds: number[] = [];
  for (let round = 1; round <= (quick ? 1 : 5); round += 1) {
    await seed.fill(String(round));
    await page.evaluate(watch);
    const began = performance.now();
    await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
    await page.getByText(new RegExp(`seed ${round}$`)).waitFor({ timeout: 120_000 });
    times.push(performance.now() - began);
    holds.push(await page.evaluate(() => (globalThis as unknown as { longestHold: () => number }).longestHold()));
  }
  const row = (metric: string, value: number): Case => ({ case: `${quick ? 20 : runs} runs of ninety minutes in Chromium`, subject: 'the page', metric, unit: 'ms', value, ratio: null });
  return {
    cases: [row('p50', median(times)), row('slowest', quantile(times, 1)), row('longest hold of the page, p50', median(holds)), row('longest hold of the page', quantile(holds, 1))],
    targets: [atMost(`${runs} runs of the shipped scenario, slowest, s`, quantile(times, 1) / 1_000, 20), atMost('longest hold of the page while the worker runs, median, ms', median(holds), 200)],
  };
};

/** In the page: the longest time between two turns of its event loop while it shows progress. */
function watch(): void {
  let longest = 0;
  let last = performance.now();
  let hasBegun = false;
  const turn = (): void => {
    const isRunning = document.querySelector('[role="progressbar"]') !== null;
    const now = performance.now();
    if (hasBegun && isRunning) longest = Math.max(longest, now - last);
    last = now;
    if (isRunning || !hasBegun) setTimeout(turn, 4);
    hasBegun ||= isRunning;
  };
  turn();
  Object.assign(globalThis, { longestHold: () => longest });
}
