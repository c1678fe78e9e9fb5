import { describe, expect, it } from '@jest/globals';
import type { TeamPlay } from '../documents.ts';
import { momentsOf, openAsksAt, totalsOf } from './play-moments.ts';

const inject = (key: string, parts: Partial<TeamPlay['injects'][number]>): TeamPlay['injects'][number] => ({
  inject: `metz/${key}`, title: { en: key }, channel: 'email', outcome: 'PLAYED', dueMs: 0, releasedMs: 0, openedMs: null, answeredMs: null, decidedMs: null, deadlineMs: null, decision: null, deadlineMissed: false,
  ...parts,
});
const team: TeamPlay = {
  key: 'metz', name: { en: 'Metz' }, shared: 2,
  injects: [
    inject('late', { releasedMs: 1_000, deadlineMs: 5_000, deadlineMissed: true, answeredMs: 7_000 }),
    inject('choice', { releasedMs: 2_000, deadlineMs: 9_000, decidedMs: 4_000 }),
    inject('never', { releasedMs: null, outcome: 'NOT_PLAYED' }),
  ],
};

describe('the moments of a team', () => {
  it('stand in the order in which they happened, a missed deadline beside its late answer', () => {
    expect(momentsOf(team).map(({ kind, atMs }) => [kind, atMs])).toEqual([['delivered', 1_000], ['delivered', 2_000], ['decided', 4_000], ['missed', 5_000], ['answered', 7_000]]);
  });

  it.each([[0, 0], [1_500, 1], [3_000, 2], [4_500, 1], [5_000, 0], [20_000, 0]])('leave at %i ms %i asks open', (momentMs, open) => {
    expect(openAsksAt(team, momentMs)).toBe(open);
  });

  it('are counted by kind', () => {
    expect(totalsOf(team)).toEqual({ delivered: 2, answered: 1, decided: 1, missed: 1, shared: 2 });
  });
});
