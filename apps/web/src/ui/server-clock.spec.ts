import { describe, expect, it } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { exerciseTime } from '#exercise-engine';
import { measureServerClock, serverNow } from './server-clock.ts';

const hourMs = 3_600_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A server whose clock is so far from ours, and which takes so long on the way back of each answer. */
const serverThatIs = (aheadMs: number, delaysMs: readonly number[] = []): Client => {
  let asked = 0;
  return new Client({
    url: 'http://server/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async () => {
      const serverTime = new Date(Date.now() + aheadMs).toISOString();
      await wait(delaysMs[asked++] ?? 0);
      return Response.json({ data: { serverTime } });
    },
  });
};
const error = (aheadMs: number): number => Math.abs(serverNow() - (Date.now() + aheadMs));

describe("the server's clock", () => {
  it.each([
    ['an hour ahead', -hourMs],
    ['an hour behind', hourMs],
    ['right', 0],
  ])('is known on a device that is %s, and the exercise time with it', async (_, aheadMs) => {
    await measureServerClock(serverThatIs(aheadMs));
    expect(error(aheadMs)).toBeLessThan(100);
    const startedAt = Date.now() + aheadMs - 600_000;
    expect(exerciseTime([{ wallMs: startedAt, exerciseMs: 0, rate: 1 }], serverNow())).toBeGreaterThan(599_900);
    expect(exerciseTime([{ wallMs: startedAt, exerciseMs: 0, rate: 1 }], serverNow())).toBeLessThan(600_500);
  });

  it('is taken from the quickest answer, whatever the others say', async () => {
    await measureServerClock(serverThatIs(hourMs, [400, 0, 400]));
    expect(error(hourMs)).toBeLessThan(100);
  });

  it('stays as it was known when the server does not answer', async () => {
    await measureServerClock(serverThatIs(hourMs));
    await measureServerClock(new Client({ url: 'http://server/graphql', preferGetMethod: false, exchanges: [fetchExchange], fetch: () => Promise.reject(new Error('offline')) }));
    expect(error(hourMs)).toBeLessThan(100);
  });
});
