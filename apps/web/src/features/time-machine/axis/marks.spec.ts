import { describe, expect, it } from '@jest/globals';
import type { RoomEvent } from '#exercise-engine';
import type { Moment } from '../recording.ts';
import { clustersOf, lanesOf, pausesOf, phasesOf } from './marks.ts';
import { scaleOf } from './scale.ts';

const moment = (exerciseMs: number, event: RoomEvent): Moment => ({ exerciseMs, wallMs: exerciseMs, by: null, event });
const clock = { wallMs: 0, exerciseMs: 0, rate: 1 };
const missed = (exerciseMs: number, team: string): Moment => moment(exerciseMs, { type: 'deadline-missed', team, inject: `${team}/a` });
const wrote = (exerciseMs: number, team: string): Moment => moment(exerciseMs, { type: 'information-sent', team, to: [], text: 'x' });

describe('what is drawn of a play', () => {
  it('stands in the lane of its team, by what it is', () => {
    const lanes = lanesOf([missed(1, 'metz'), wrote(2, 'trier'), missed(3, 'metz'), missed(4, 'elsewhere'), moment(5, { type: 'exercise-briefed' })], ['metz', 'trier']);
    expect(lanes.map(({ team, times }) => [team, times.missed, times.shared])).toEqual([
      ['metz', [1, 3], []],
      ['trier', [], [2]],
    ]);
  });

  it('is grouped where there is no room for each, and none is lost', () => {
    const { x } = scaleOf(1_000, 128);
    const clusters = clustersOf([0, 10, 20, 500, 1_000], x, 5);
    expect(clusters).toEqual([{ x: 15, count: 3 }, { x: 65, count: 1 }, { x: 115, count: 1 }]);
  });

  it('says when phases began and where play stood still, once for each place', () => {
    const paused = (exerciseMs: number): Moment => moment(exerciseMs, { type: 'exercise-paused', clock, reason: 'director' });
    const moments = [moment(0, { type: 'phase-entered', phase: 'one', title: 'One' }), paused(7), paused(7), moment(7, { type: 'exercise-resumed', clock }), paused(9)];
    expect(phasesOf(moments)).toEqual([{ title: 'One', exerciseMs: 0 }]);
    expect(pausesOf(moments)).toEqual([7, 9]);
  });
});

describe('the scale', () => {
  it('leads from a time to its place and back, and ends at both ends', () => {
    const { x, timeAt } = scaleOf(60_000, 600);
    expect(timeAt(x(30_000))).toBeCloseTo(30_000);
    expect([timeAt(-5), timeAt(700)]).toEqual([0, 60_000]);
  });

  it('stands an exercise of no time and a page of no width', () => {
    const { x, timeAt } = scaleOf(0, 0);
    expect([x(0), timeAt(0)].every(Number.isFinite)).toBe(true);
  });
});
