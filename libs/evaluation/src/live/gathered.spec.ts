import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.ts';

const restMs = 40;

/** Work that takes some milliseconds and tells when it began, and how many of it ran at once at most. */
function counted(fails = false) {
  const seen = { began: [] as number[], atOnce: 0, running: 0 };
  const gathered = new Gathered(async () => {
    seen.began.push(performance.now());
    seen.running += 1;
    seen.atOnce = Math.max(seen.atOnce, seen.running);
    await sleep(5);
    seen.running -= 1;
    if (fails) throw new Error('The database is away');
  }, restMs);
  return { gathered, seen };
}

describe('Work that two hundred ask for', () => {
  it('is done at once for the first and once more for all who asked meanwhile', async () => {
    const { gathered, seen } = counted();
    for (let asked = 0; asked < 200; asked += 1) gathered.ask();
    expect(seen.began).toHaveLength(1);
    await sleep(4 * restMs);
    expect([seen.began.length, seen.atOnce]).toEqual([2, 1]);
  });

  it('rests between, and begins at once for whoever asks later', async () => {
    const { gathered, seen } = counted();
    for (let asked = 0; asked < 20; asked += 1) {
      gathered.ask();
      await sleep(10);
    }
    for (const [at, began] of seen.began.slice(1).entries()) expect(began - (seen.began[at] ?? 0)).toBeGreaterThanOrEqual(restMs);
    await sleep(3 * restMs);
    const before = seen.began.length;
    gathered.ask();
    expect(seen.began).toHaveLength(before + 1);
  });

  it('is done again after it failed', async () => {
    const { gathered, seen } = counted(true);
    gathered.ask();
    await sleep(3 * restMs);
    gathered.ask();
    expect(seen.began).toHaveLength(2);
  });
});
