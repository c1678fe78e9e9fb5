import { describe, expect, it } from '@jest/globals';
import type { History } from './history-query.ts';
import { hasValues, objectivePoints, responsePoints, timeTicks } from './series.ts';

const exercise = (id: string) => ({ id, title: id, endedAt: null });
const took = (exerciseId: string, cityId: string, tookMs: number | null, response: History['responses'][number]['response'] = 'DETECT', team = cityId) => ({ exerciseId, cityId, team, response, sinceMs: 0, tookMs });
const history: History = {
  exercises: [exercise('first'), exercise('second')],
  pending: 0,
  cities: [{ id: 'metz', name: 'Metz' }, { id: 'trier', name: 'Trier' }],
  objectives: [],
  responses: [took('first', 'metz', 60), took('second', 'metz', 30), took('second', 'trier', null), took('second', 'metz', 5, 'DECIDE')],
  marks: [{ exerciseId: 'second', cityId: 'metz', team: 'metz', objective: 'contain', points: 2.5, isOfficial: false }],
};

describe('A line over exercises', () => {
  it('has a point for each city and exercise in which the city did it', () => {
    expect(responsePoints(history, 'DETECT')).toEqual([{ exercise: 'first', metz: 60 }, { exercise: 'second', metz: 30 }]);
    expect(objectivePoints(history, 'contain')).toEqual([{ exercise: 'first' }, { exercise: 'second', metz: 2.5 }]);
  });

  it('averages two teams of one city', () => {
    expect(responsePoints({ ...history, responses: [took('first', 'metz', 60, 'DETECT', 'red'), took('first', 'metz', 30, 'DETECT', 'blue')] }, 'DETECT')[0]).toEqual({ exercise: 'first', metz: 45 });
  });

  it.each([
    [9 * 60_000, [0, 120_000, 240_000, 360_000, 480_000, 600_000]],
    [60_000, [0, 15_000, 30_000, 45_000, 60_000]],
    [0, [0]],
  ])('is marked at round times up to %i ms', (longest, ticks) => expect(timeTicks([{ exercise: 'first', metz: longest }])).toEqual(ticks));

  it('is empty where nobody did it', () => expect(hasValues(responsePoints(history, 'NOTIFY'))).toBe(false));
});
