import { describe, expect, it } from '@jest/globals';
import { shownOf, standingIn } from './standing.ts';

const part = (name: string, state: 'MISSING' | 'DRAFT' | 'REVIEWED' | 'STALE') => ({ part: name, locale: 'de' as const, state, method: null, by: null });

describe('A practice that is read in another language', () => {
  const read = (...translations: ReturnType<typeof part>[]) => standingIn({ sourceLocale: 'fr', content: { blocks: [], translations } }, 'de');

  it('is as good as its worst part', () => {
    expect(read(part('title', 'REVIEWED'), part('steps', 'REVIEWED'))).toBe('REVIEWED');
    expect(read(part('title', 'REVIEWED'), part('steps', 'DRAFT'))).toBe('DRAFT');
    expect(read(part('title', 'DRAFT'), part('steps', 'STALE'))).toBe('STALE');
    expect(read(part('title', 'STALE'), part('steps', 'MISSING'))).toBe('MISSING');
  });

  it('is missing where nobody has begun, and its own where it was written', () => {
    expect(read()).toBe('MISSING');
    expect(standingIn({ sourceLocale: 'fr', content: { blocks: [], translations: [] } }, 'fr')).toBe('source');
  });

  it('shows the source where a text is missing or empty', () => {
    expect(shownOf({ fr: 'Débranchez', de: ' ' }, 'de', 'fr')).toEqual({ text: 'Débranchez', locale: 'fr' });
    expect(shownOf({ fr: 'Débranchez', de: 'Trennen' }, 'de', 'fr')).toEqual({ text: 'Trennen', locale: 'de' });
  });
});
