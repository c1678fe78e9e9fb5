import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256Hex } from '#kernel';
import { blankContent, type PracticeContent } from './content.ts';
import { agreementOf, completeLanguages, marked, standingOf, translated, unpublishable } from './translations.ts';

const blank = blankContent('Titel', 'de');
const withTitle = (title: PracticeContent['title'], translations: PracticeContent['translations'] = {}): PracticeContent => ({ ...blank, title, translations });
const stateOf = (content: PracticeContent, part: string, locale: string) => standingOf(content).find((row) => row.part === part && row.locale === locale)?.state;
const mark = (source: string, state: 'draft' | 'reviewed' = 'reviewed') => ({ sourceHash: sha256Hex(source), method: 'human' as const, state });

describe('A translation', () => {
  it('is missing, a draft, reviewed or stale', () => {
    const text = { de: 'Titel', fr: 'Titre', en: ' ' };
    expect(stateOf(withTitle(text), 'title', 'en')).toBe('missing');
    expect(stateOf(withTitle(text), 'title', 'fr')).toBe('draft');
    expect(stateOf(withTitle(text, { title: { fr: mark('Titel') } }), 'title', 'fr')).toBe('reviewed');
    expect(stateOf(withTitle(text, { title: { fr: mark('Überschrift') } }), 'title', 'fr')).toBe('stale');
  });

  it('of nothing is not asked for', () => {
    expect(standingOf(blank).map(({ part }) => part)).toEqual(['title', 'title']);
    expect(completeLanguages(withTitle({ de: 'Titel', fr: 'Titre', en: 'Title' }))).toEqual(['en', 'fr', 'de']);
    expect(completeLanguages(withTitle({ de: 'Titel', fr: 'Titre' }))).toEqual(['fr', 'de']);
  });

  it('of what to do must be reviewed before it is published, others need only be there', () => {
    const title = { de: 'Titel', fr: 'Titre', en: 'Title' };
    const text = { de: 'Tun', fr: 'Faire', en: 'Do' };
    const content = { ...withTitle(title), blocks: [{ key: 'do', section: 'what-to-do' as const, text }] };
    expect(unpublishable(content, new Set()).map(({ part, locale }) => `${part} ${locale}`)).toEqual(['do en', 'do fr']);
    expect(unpublishable({ ...content, translations: { do: { en: mark('Tun'), fr: mark('Tun') } } }, new Set())).toEqual([]);
    expect(unpublishable(content, new Set([agreementOf('do', 'en', 'Tun', 'Do'), agreementOf('do', 'fr', 'Tun', 'Faire autrement')])).map(({ locale }) => locale)).toEqual(['fr']);
  });

  it('that somebody changed is a draft of theirs from the source as it stands; the others keep their marks', () => {
    const before = withTitle({ de: 'Titel', fr: 'Titre', en: 'Title' }, { title: { fr: mark('Titel'), en: mark('Titel') } });
    const after = marked(before, { ...before, title: { de: 'Neuer Titel', fr: 'Nouveau titre', en: 'Title' } }, 'Anna');
    expect(after.translations.title?.fr).toEqual({ sourceHash: sha256Hex('Neuer Titel'), method: 'human', state: 'draft', by: 'Anna' });
    expect(stateOf(after, 'title', 'en')).toBe('stale');
  });

  it('is never called reviewed after it changed, whatever was saved', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (source, one, other) => {
        const before = withTitle({ de: source, fr: one }, { title: { fr: mark(source) } });
        const after = marked(before, { ...before, title: { de: source, fr: other } }, 'Anna');
        expect(stateOf(after, 'title', 'fr') === 'reviewed').toBe(one === other && source.trim() !== '' && one.trim() !== '');
      }),
    );
  });

  it('can be put in where the part is, and nowhere else', () => {
    expect(translated(blank, 'title', 'fr', 'Titre', mark('Titel'))).toMatchObject({ title: { de: 'Titel', fr: 'Titre' }, translations: { title: { fr: { state: 'reviewed' } } } });
    expect(translated(blank, 'problem', 'fr', 'Souci', mark(''))?.blocks[0]?.text).toEqual({ de: '', fr: 'Souci' });
    expect(translated(blank, 'nowhere', 'fr', 'Titre', mark(''))).toBeNull();
  });
});
