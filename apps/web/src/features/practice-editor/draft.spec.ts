import { describe, expect, it } from '@jest/globals';
import { type Draft, draftOfContent, freshKey, merged } from './draft.ts';

const base: Draft = {
  title: { fr: 'Sauvegardes' },
  summary: { fr: 'Résumé' },
  blocks: [
    { key: 'steps', section: 'WHAT_TO_DO', text: { fr: 'Débranchez', de: 'Trennen' } },
    { key: 'test', section: 'HOW_TO_TELL', text: { fr: 'Restaurez' } },
  ],
  effort: 2,
  cost: { build: { fixed: 0, personDays: 5 }, run: { fixed: 0, personDays: 1 } },
  techniques: ['T1486'],
  requirements: [],
  tags: [],
  sourceLocale: 'fr',
  tlp: 'TLP:GREEN',
  changeNote: '',
  reviewBy: null,
  files: ['a-file'],
};
const saying = (draft: Draft, key: string, text: object): Draft => ({ ...draft, blocks: draft.blocks.map((block) => (block.key === key ? { ...block, text: { ...block.text, ...text } } : block)) });

describe('Two authors who saved at the same time', () => {
  it('both keep what only one of them changed', () => {
    const { draft, clashes } = merged(base, saying(base, 'steps', { de: 'Abziehen' }), { ...saying(base, 'test', { fr: 'Restaurez tout' }), effort: 3 });
    expect(clashes).toEqual([]);
    expect(draft).toEqual({ ...saying(saying(base, 'steps', { de: 'Abziehen' }), 'test', { fr: 'Restaurez tout' }), effort: 3 });
  });

  it('are asked where both changed the same text, and neither is lost', () => {
    const { draft, clashes } = merged(base, saying(base, 'steps', { fr: 'Isolez' }), saying(base, 'steps', { fr: 'Coupez' }));
    expect(clashes).toEqual([{ path: 'steps/fr', mine: 'Isolez', theirs: 'Coupez' }]);
    expect(draft.blocks[0]?.text).toMatchObject({ fr: 'Isolez' });
  });

  it('do not quarrel over the same words', () => {
    const same = saying(base, 'steps', { fr: 'Isolez' });
    expect(merged(base, same, same)).toEqual({ draft: same, clashes: [] });
  });

  it('keep a text in a block that the other took out', () => {
    const { draft, clashes } = merged(base, saying(base, 'test', { fr: 'Restaurez deux fois' }), { ...base, blocks: base.blocks.slice(0, 1) });
    expect(clashes).toEqual([{ path: 'test/fr', mine: 'Restaurez deux fois', theirs: '' }]);
    expect(draft.blocks.map(({ key }) => key)).toEqual(['steps', 'test']);
  });
});

describe('What a conflict carries', () => {
  it('is read as the draft that stands there now', () => {
    const { blocks, techniques, requirements, changeNote, reviewBy, files, ...rest } = base;
    const content = { ...rest, protects: { techniques, requirements }, blocks: blocks.map((block) => ({ ...block, section: block.section.toLowerCase().replaceAll('_', '-') })), translations: {} };
    expect(draftOfContent(content, { ...base, effort: 5 })).toEqual(base);
    expect([changeNote, reviewBy, files, draftOfContent('?', base)]).toEqual(['', null, ['a-file'], null]);
  });
});

describe('A new block', () => {
  it('has a key of its own', () => {
    expect(freshKey(base.blocks, 'WHAT_TO_DO')).toBe('what-to-do-2');
    expect(freshKey([...base.blocks, { key: 'what-to-do-2', section: 'WHAT_TO_DO', text: {} }], 'WHAT_TO_DO')).toBe('what-to-do-3');
  });
});
