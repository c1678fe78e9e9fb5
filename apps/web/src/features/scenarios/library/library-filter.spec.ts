import { describe, expect, it } from '@jest/globals';
import { counts, filtered, sorted, wholeLibrary } from './library-filter.ts';

const scenario = (title: string, parts: object = {}) => ({
  title: { fr: title },
  summary: { fr: '' },
  state: 'PUBLISHED' as const,
  languages: ['fr' as const],
  tags: ['ransomware'],
  techniques: ['T1486'],
  tlp: 'TLP:GREEN',
  ownerCity: null,
  durationMs: 5_400_000,
  injectCount: 30,
  changedAt: '2026-11-01T00:00:00Z',
  ...parts,
});
const library = [
  scenario('Élections sous pression', { tags: ['elections'], durationMs: 6_000_000 }),
  scenario('Eau trouble', { state: 'DRAFT', languages: ['fr', 'de'], injectCount: 12, changedAt: '2026-11-02T00:00:00Z' }),
];
const titles = (found: readonly { readonly title: { readonly fr?: string } }[]) => found.map(({ title }) => title.fr);

describe('the library', () => {
  it('is searched in the reader’s language, whatever the accents and the case', () => {
    expect(titles(filtered(library, { ...wholeLibrary, search: 'elections PRESSION' }, 'fr'))).toEqual(['Élections sous pression']);
    expect(titles(filtered(library, { ...wholeLibrary, search: 't1486' }, 'fr'))).toHaveLength(2);
    expect(filtered(library, { ...wholeLibrary, search: 'tempête' }, 'fr')).toEqual([]);
  });

  it('is narrowed by every facet at once, and by any value of one', () => {
    expect(titles(filtered(library, { ...wholeLibrary, state: ['DRAFT', 'APPROVED'], language: ['de'] }, 'fr'))).toEqual(['Eau trouble']);
    expect(filtered(library, { ...wholeLibrary, state: ['DRAFT'], tag: ['elections'] }, 'fr')).toEqual([]);
    expect(titles(filtered(library, { ...wholeLibrary, duration: ['long'] }, 'fr'))).toEqual(['Élections sous pression']);
    expect(titles(filtered(library, { ...wholeLibrary, size: ['small'] }, 'fr'))).toEqual(['Eau trouble']);
  });

  it('says how many each value would leave', () => {
    expect([...counts(library, wholeLibrary, 'language', 'fr')]).toEqual([['fr', 2], ['de', 1]]);
    expect([...counts(library, { ...wholeLibrary, state: ['PUBLISHED'] }, 'language', 'fr')]).toEqual([['fr', 1], ['de', 0]]);
    expect([...counts(library, { ...wholeLibrary, state: ['PUBLISHED'] }, 'state', 'fr')]).toEqual([['PUBLISHED', 1], ['DRAFT', 1]]);
  });

  it('is sorted by change, title, duration or size', () => {
    expect(titles(sorted(library, 'changed', 'fr'))).toEqual(['Eau trouble', 'Élections sous pression']);
    expect(titles(sorted(library, 'title', 'fr'))).toEqual(['Eau trouble', 'Élections sous pression']);
    expect(titles(sorted(library.toReversed(), 'size', 'fr'))).toEqual(['Eau trouble', 'Élections sous pression']);
    expect(titles(sorted(library, 'duration', 'fr'))).toEqual(['Eau trouble', 'Élections sous pression']);
  });
});
