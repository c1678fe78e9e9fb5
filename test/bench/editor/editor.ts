import type { CDPSession, Page } from '@playwright/test';
import { grown } from '../harness/grown.ts';
import { atLeast, type Bench, type Case } from '../harness/report.ts';
import { pageOfDirector } from '../harness/scenario-page.ts';
import { inTurn, median, quantile, Rounds } from '../harness/statistics.ts';
import { draftOf } from './draft.ts';
import { drag, type Frames, scroll } from './frames.ts';
import { showPlainBoxes } from './limit-page.ts';

const injects = 2_000;
const lotEveryMs = 15 * 60_000;
const slowMs = 20;
const names = { editor: 'the workshop', limit: 'as many plain boxes' };
const timeline = { tab: 'timeline', selector: '[aria-describedby="timeline-keys"]', box: '[data-inject]:not([data-waits])' };
const grid = { tab: 'grid', selector: '[role="grid"]', box: '[role="gridcell"]' };
const plain = { selector: '#plain', box: 'div' };
const deeds = [
  { name: 'time axis scrolled sideways', place: timeline, side: 'left' },
  { name: 'time axis scrolled down', place: timeline, side: 'top' },
  { name: 'an inject dragged and dropped', place: timeline, side: null },
  { name: 'grid scrolled down', place: grid, side: 'top' },
  { name: 'grid scrolled sideways', place: grid, side: 'left' },
] as const;

/** The workshop with a long draft in Chromium, in turn with a page of plain boxes. Frames by the timestamps of requestAnimationFrame. */
export const bench: Bench = async ({ quick }) => {
  const { page: editor, origin, pool, director } = await pageOfDirector();
  const scenarioId = await draftOf(pool, Number(new URL(origin).port), director, grown(injects, lotEveryMs));
  const limit = await editor.context().newPage();
  await showPlainBoxes(limit, injects);
  const sessions = new Map<Page, CDPSession>();
  for (const page of [editor, limit]) sessions.set(page, await busyCounter(page));

  const cases: Case[] = [];
  const rates: number[] = [];
  for (const { name, place, side } of deeds) {
    await editor.goto(`${origin}/scenarios/${scenarioId}/edit?tab=${place.tab}`);
    await editor.locator(`${place.selector} ${place.box}`).first().waitFor({ timeout: 60_000 });
    const measured = new Measured();
    for (let round = 0; round <= (quick ? 1 : 5); round += 1) {
      for (const { subject, page, where } of inTurn([{ subject: names.editor, page: editor, where: place }, { subject: names.limit, page: limit, where: plain }], round)) {
        await page.bringToFront();
        const began = await busyMs(sessions.get(page));
        const frames = await (side ? scroll(page, { ...where, side, frames: quick ? 30 : 240 }) : drag(page, { ...where, moves: quick ? 30 : 240 }));
        if (round > 0) measured.add(subject, frames, (await busyMs(sessions.get(page))) - began);
      }
    }
    if (side === null && (await editor.getByRole('button', { name: 'Undo' }).isDisabled())) throw new Error('Nothing was dropped elsewhere');
    rates.push(measured.perSecond.median(names.editor));
    cases.push(...[names.editor, names.limit].flatMap((subject) => measured.rows(name, subject)));
    console.error(`Measured: ${name}`);
  }
  return { cases, targets: deeds.map(({ name }, at) => atLeast(`${name}, frames a second`, rates[at] ?? 0, 50)) };
};

class Measured {
  readonly perSecond = new Rounds();
  private readonly busy = new Rounds();
  private readonly frames = new Map<string, number[]>();

  add(subject: string, frames: Frames, busyMs: number): void {
    this.frames.set(subject, [...(this.frames.get(subject) ?? []), ...frames]);
    this.perSecond.add(subject, (1_000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0));
    this.busy.add(subject, busyMs / frames.length);
  }

  rows(name: string, subject: string): readonly Case[] {
    const frames = this.frames.get(subject) ?? [];
    const ratio = (rounds: Rounds): number | null => (subject === names.limit ? null : rounds.ratio(subject, names.limit));
    const row = (metric: string, unit: string, value: number, to: number | null = null): Case => ({ case: name, subject, metric, unit, value, ratio: to });
    return [
      row('frames', '1/s', this.perSecond.median(subject), ratio(this.perSecond)),
      row('main thread busy in a frame', 'ms', this.busy.median(subject), ratio(this.busy)),
      row('frame p50', 'ms', median(frames)),
      row('frame p95', 'ms', quantile(frames, 0.95)),
      row('longest frame', 'ms', quantile(frames, 1)),
      row(`frames over ${slowMs} ms`, '%', (100 * frames.filter((ms) => ms > slowMs).length) / frames.length),
    ];
  }
}

async function busyCounter(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** How long the page's main thread has worked so far. */
async function busyMs(session: CDPSession | undefined): Promise<number> {
  const { metrics } = (await session?.send('Performance.getMetrics')) ?? { metrics: [] };
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
