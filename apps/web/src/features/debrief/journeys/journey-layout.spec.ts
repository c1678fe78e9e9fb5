import { describe, expect, it } from '@jest/globals';
import { aJourney as journey, aTeam } from '../testing/journey.ts';
import { axisEnd, placeJourneys } from './journey-layout.ts';

describe('the layout of journeys', () => {
  it('puts injects that follow one another in one row', () => {
    const placed = placeJourneys([journey('a', { dueMs: 0, answeredMs: 10 }), journey('b', { dueMs: 20 })], 5);
    expect(placed.map(({ row }) => row)).toEqual([0, 0]);
  });

  it('gives an inject a row of its own while another is still open', () => {
    const placed = placeJourneys(
      [journey('late', { dueMs: 8 }), journey('early', { dueMs: 0, decidedMs: 10 }), journey('next', { dueMs: 16 })],
      5,
    );
    expect(placed.map(({ journey: { inject }, row }) => [inject, row])).toEqual([
      ['early', 0],
      ['late', 1],
      ['next', 0],
    ]);
  });

  it('stretches a missed inject to its deadline and leaves a kept deadline out', () => {
    const [missed] = placeJourneys([journey('a', { dueMs: 0, deadlineMs: 50, deadlineMissed: true })], 0);
    const [kept] = placeJourneys([journey('a', { dueMs: 0, answeredMs: 10, deadlineMs: 50 })], 0);
    expect([missed?.endMs, kept?.endMs]).toEqual([50, 10]);
  });

  it('leaves out what never had a moment', () => {
    expect(placeJourneys([journey('shelf', { outcome: 'NOT_PLAYED' })], 0)).toEqual([]);
  });

  it('shares one axis that reaches the last thing that happened', () => {
    const team = (at: number) => aTeam('t', journey('a', { dueMs: at }));
    expect(axisEnd(100_000, [team(50), team(170_000)])).toBe(170_000);
    expect(axisEnd(100_000, [])).toBe(100_000);
  });

  it('has an axis even when nothing was played', () => {
    expect(axisEnd(0, [])).toBe(60_000);
  });
});
