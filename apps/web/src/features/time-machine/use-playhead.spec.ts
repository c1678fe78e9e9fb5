import { describe, expect, it } from '@jest/globals';
import { teamRecording } from './recording.ts';
import { placeOf } from './use-playhead.ts';

const entry = (position: number, exerciseMs: number) => ({ position, at: exerciseMs, exerciseMs, by: null, event: { type: 'log-written', team: 'metz', text: `${position}` } as const });
const recording = teamRecording([entry(1, 0), entry(2, 500), entry(3, 500), entry(4, 500), entry(5, 900)]);

describe('the moment that an address names', () => {
  it('is the end when it names none', () => {
    expect(placeOf(recording, {})).toEqual({ count: 5, atMs: 900 });
  });

  it('holds all that had happened by its time', () => {
    expect(placeOf(recording, { at: 500 })).toEqual({ count: 4, atMs: 500 });
    expect(placeOf(recording, { at: 899 })).toEqual({ count: 4, atMs: 899 });
  });

  it('is told apart from others at the same time', () => {
    expect(placeOf(recording, { at: 500, seq: 2 })).toEqual({ count: 2, atMs: 500 });
    expect(placeOf(recording, { at: 0, seq: 0 })).toEqual({ count: 0, atMs: 0 });
  });

  it('is found again though the address holds whole milliseconds only', () => {
    const fine = teamRecording([entry(1, 0), entry(2, 500.25), entry(3, 500.25), entry(4, 700)]);
    expect(placeOf(fine, { at: 501, seq: 2 })).toMatchObject({ count: 2 });
    expect(placeOf(fine, { at: 501, seq: 3 })).toMatchObject({ count: 3 });
    expect(placeOf(fine, { at: 501 })).toMatchObject({ count: 3 });
  });

  it('keeps to its time where a place in another log came along', () => {
    expect(placeOf(recording, { at: 500, seq: 5 })).toEqual({ count: 4, atMs: 500 });
    expect(placeOf(recording, { at: 500, seq: 400 })).toEqual({ count: 4, atMs: 500 });
  });

  it('is within the play', () => {
    expect(placeOf(recording, { at: 1e12 })).toEqual({ count: 5, atMs: 900 });
    expect(placeOf(teamRecording([]), { at: 50, seq: 3 })).toEqual({ count: 0, atMs: 0 });
  });
});
