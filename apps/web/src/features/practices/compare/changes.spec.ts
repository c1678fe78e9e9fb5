import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './changes.ts';

const version = (title: string, ...blocks: readonly (readonly [key: string, text: string])[]) => ({
  title: { fr: title },
  summary: { fr: 'Résumé' },
  sourceLocale: 'fr' as const,
  content: { blocks: blocks.map(([key, text]) => ({ key, section: 'PROBLEM' as const, text: { fr: text } })) },
});

describe('Two versions of a practice', () => {
  it('differ in what was changed, added and taken out, in the order of the newer', () => {
    const changes = changesBetween(version('Avant', ['a', 'un'], ['b', 'deux'], ['c', 'trois']), version('Après', ['d', 'quatre'], ['a', 'un'], ['b', 'DEUX']), 'fr');
    expect(changes.map(({ part, before, after }) => [part, before, after])).toEqual([
      ['title', 'Avant', 'Après'],
      ['d', '', 'quatre'],
      ['b', 'deux', 'DEUX'],
      ['c', 'trois', ''],
    ]);
  });

  it('are the same in a language that neither has, when their sources are', () => {
    expect(changesBetween(version('Avant', ['a', 'un']), version('Avant', ['a', 'un']), 'de')).toEqual([]);
  });
});
