import { describe, expect, it } from '@jest/globals';
import { formatMoment } from './moment.ts';

const at = '2026-09-01T06:12:30Z';

describe('a moment', () => {
  it.each([
    ['year', '2026'],
    ['month', 'September 2026'],
    ['day', '01.09.2026'],
    ['minute', '01.09.2026, 08:12'],
    ['second', '01.09.2026, 08:12:30'],
  ] as const)('known to the %s is told no more exactly', (fidelity, told) => {
    expect(formatMoment({ at, fidelity, zone: 'Europe/Berlin' }, 'de')).toBe(told);
  });

  it('falls on the day of its own zone', () => {
    expect(formatMoment({ at: '2026-08-31T22:00:00Z', fidelity: 'day', zone: 'Europe/Berlin' }, 'de')).toBe('01.09.2026');
  });
});
