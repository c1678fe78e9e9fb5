import { describe, expect, it } from '@jest/globals';
import { blankRegime, blankStage, draftOf, inputOf, problemsOf, type RegimeDraft } from './regime-draft.ts';

const words = { en: 'A', fr: 'B', de: 'C' };
const regime = {
  id: '1',
  version: 3,
  authority: 'cnil',
  authorityName: words,
  language: 'fr' as const,
  kinds: ['PERSONAL_DATA' as const],
  stages: [
    { key: 'notification', title: words, withinMs: 72 * 3_600_000, months: null, after: null, whileOngoing: null },
    { key: 'final-report', title: words, withinMs: 30 * 24 * 3_600_000, months: 1, after: 'notification', whileOngoing: null },
  ],
  source: 'Article 33',
  sourceUrl: '',
  confirmed: false,
  validFrom: '2018-05-25',
  validTo: null,
};
const draft = draftOf(regime);

describe('A regime that is typed', () => {
  it('comes back as it was read, with hours for milliseconds and months as they are', () => {
    const { id: _, version: __, ...content } = regime;
    expect(draft.stages.map(({ span, unit }) => `${span} ${unit}`)).toEqual(['72 hours', '1 months']);
    expect(inputOf(draft)).toEqual(content);
    expect([...problemsOf(draft)]).toEqual([]);
  });

  it('names all that is missing of a blank one', () => {
    expect([...problemsOf(blankRegime)]).toEqual(['authority', 'authorityName', 'stages', 'source', 'validFrom']);
  });

  it.each<[field: keyof RegimeDraft, parts: Partial<RegimeDraft>]>([
    ['authority', { authority: 'Two words' }],
    ['authorityName', { authorityName: { fr: 'CNIL' } }],
    ['kinds', { kinds: [] }],
    ['stages', { stages: [{ ...blankStage, key: 'early', title: words, span: '' }] }],
    ['stages', { stages: [...draft.stages.toReversed()] }],
    ['stages', { stages: [...draft.stages, ...draft.stages] }],
    ['sourceUrl', { sourceUrl: 'http://example.org' }],
    ['validTo', { validTo: '2018-05-24' }],
  ])('names %s where it is wrong: %#', (field, parts) => expect([...problemsOf({ ...draft, ...parts })]).toEqual([field]));
});
