import { describe, expect, it } from '@jest/globals';
import { formatBytes, formatScenarioTime } from './format.ts';

const start = '2026-11-24T07:30:00Z';
const hour = 3_600_000;
const at = (exerciseMs: number, locale: 'en' | 'fr' | 'de' | 'lb', zone = 'Europe/Luxembourg'): string => formatScenarioTime(start, exerciseMs, zone, locale).replace('\u00a0', ' ');

describe('The scenario time', () => {
  it('is the time of day while the first day lasts', () => {
    expect((['en', 'fr', 'de', 'lb'] as const).map((locale) => at(hour, locale))).toEqual(['09:30', '09:30', '09:30', '09:30']);
  });

  it('names the day, in each language, once it is another one', () => {
    expect((['en', 'fr', 'de', 'lb'] as const).map((locale) => at(24 * hour, locale))).toEqual(['Wed 08:30', 'mer. 08:30', 'Mi 08:30', 'Mët. 08:30']);
  });

  it('counts the days in the zone of the team', () => {
    expect([at(15.5 * hour, 'en', 'UTC'), at(15.5 * hour, 'en'), at(16 * hour, 'en', 'UTC')]).toEqual(['23:00', 'Wed 00:00', '23:30']);
  });
});

describe('A size', () => {
  it('is told in the unit in which people count it', () => {
    expect([22, 12_345, 4_560_000].map((bytes) => formatBytes(bytes, 'fr').replace(/\s/g, ' '))).toEqual(['22 o', '12,3 ko', '4,6 Mo']);
  });
});
