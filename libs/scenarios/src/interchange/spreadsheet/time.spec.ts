import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMoment } from './time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('A time in a spreadsheet', () => {
  it.each([
    ['J+1 H+2 M-5', { kind: 'offset', ms: day + 2 * hour - 5 * minute }],
    ['J-60', { kind: 'offset', ms: -60 * day }],
    ['T+2', { kind: 'offset', ms: 2 * hour }],
    ['T+00:15', { kind: 'offset', ms: 15 * minute }],
    ['M-5', { kind: 'offset', ms: -5 * minute }],
    ['H + 3', { kind: 'offset', ms: 3 * hour }],
    ['+15 min', { kind: 'offset', ms: 15 * minute }],
    ['15', { kind: 'offset', ms: 15 * minute }],
    ['2 Stunden', { kind: 'offset', ms: 2 * hour }],
    ['36:00', { kind: 'offset', ms: 36 * hour }],
    ['Day 1', { kind: 'offset', ms: 0 }],
    ['Tag 2', { kind: 'offset', ms: day }],
    ['09:05', { kind: 'clock', ms: 9 * hour + 5 * minute, day: null }],
    ['9h05', { kind: 'clock', ms: 9 * hour + 5 * minute, day: null }],
    ['9h', { kind: 'clock', ms: 9 * hour, day: null }],
    ['0900', { kind: 'clock', ms: 9 * hour, day: null }],
    ['9.30 Uhr', { kind: 'clock', ms: 9 * hour + 30 * minute, day: null }],
    ['09 Uhr', { kind: 'clock', ms: 9 * hour, day: null }],
    ['07:29 PM', { kind: 'clock', ms: 19 * hour + 29 * minute, day: null }],
    ['12:05 am', { kind: 'clock', ms: 5 * minute, day: null }],
    ['9 am', { kind: 'clock', ms: 9 * hour, day: null }],
    ['09:00 - 09:30', { kind: 'clock', ms: 9 * hour, day: null }],
    ['0.375', { kind: 'clock', ms: 9 * hour, day: null }],
    ['J+1 09h00', { kind: 'clock', ms: 9 * hour, day: 1 }],
    ['Jour 2, 10h30', { kind: 'clock', ms: 10 * hour + 30 * minute, day: 1 }],
    ['Monday 9:30 AM', { kind: 'weekday', weekday: 0, ms: 9 * hour + 30 * minute }],
    ['mercredi 14h', { kind: 'weekday', weekday: 2, ms: 14 * hour }],
    ['26/06/2024 09h00', { kind: 'date', ms: Date.UTC(2024, 5, 26, 9) }],
    ['26.06.2024, 09:00', { kind: 'date', ms: Date.UTC(2024, 5, 26, 9) }],
    ['26.06.24', { kind: 'date', ms: Date.UTC(2024, 5, 26) }],
    ['2024-06-26 09:00', { kind: 'date', ms: Date.UTC(2024, 5, 26, 9) }],
    ['2023-03-23T04:00:00.000Z', { kind: 'date', ms: Date.UTC(2023, 2, 23, 4) }],
    ['2023-03-23T04:00:00+01:00', { kind: 'date', ms: Date.UTC(2023, 2, 23, 3) }],
    ['45469.375', { kind: 'date', ms: Date.UTC(2024, 5, 26, 9) }],
    ['45469', { kind: 'date', ms: Date.UTC(2024, 5, 26) }],
    ['???', { kind: 'open' }],
    ['', { kind: 'open' }],
    ['TBD', { kind: 'open' }],
    ['31/02/2024', null],
    ['25:70', null],
    ['shortly after lunch', null],
  ])('that reads %j is understood', (text, moment) => {
    expect(readMoment(text, false)).toEqual(moment);
  });

  it('may have its month first', () => {
    expect(readMoment('06/26/2024 9:00 AM', true)).toEqual({ kind: 'date', ms: Date.UTC(2024, 5, 26, 9) });
  });

  it('is read or left alone in no time, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.stringMatching(/^[JjdhHtTmM0-9:+ ./-]{0,60}$/)), (text) => {
        const moment = readMoment(text, false);
        if (moment && 'ms' in moment) expect(Number.isFinite(moment.ms)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
