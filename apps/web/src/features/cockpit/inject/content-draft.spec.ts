import { describe, expect, it } from '@jest/globals';
import { localize } from '#kernel';
import { comparedWith, contentOf, draftOf, emptyDraft, missingIn, onlyIn, untranslatedIn } from './content-draft.ts';

describe('the draft of an inject', () => {
  it('gives one text to every language when it is the same for all', () => {
    const draft = { ...emptyDraft, subject: { de: ' Lage ' }, body: { de: 'Text' } };
    expect(contentOf(draft, 'de')).toEqual({
      subject: { en: 'Lage', fr: 'Lage', de: 'Lage' },
      body: { en: 'Text', fr: 'Text', de: 'Text' },
    });
  });

  it('names the languages that are still missing', () => {
    const draft = { ...emptyDraft, same: false, subject: { en: 'a', fr: 'b', de: ' ' }, body: { en: 'a', de: 'c' } };
    expect(missingIn(draft, 'en')).toEqual(['fr', 'de']);
    expect(missingIn({ ...draft, same: true }, 'en')).toEqual([]);
  });

  it('keeps content that nobody touched as it was', () => {
    const content = { subject: { en: 'a', fr: 'b', de: 'c' }, body: { en: 'd', fr: 'e', de: 'f' }, source: { en: 'g' }, reference: 'INC-1', severity: 'high' } as const;
    expect(contentOf(draftOf(content), 'fr')).toEqual(content);
  });

  const content = { subject: { en: 'a', fr: 'b', de: 'c' }, body: { en: 'd', fr: 'e', de: 'f', lb: 'g' }, source: { en: 'h', fr: 'i', de: 'j' } };
  const edited = { ...draftOf(content), body: { ...content.body, en: 'New words' } };

  it('names the languages that would still say the old thing', () => {
    expect(comparedWith(content, draftOf(content))).toEqual({ changed: [], old: ['en', 'fr', 'de', 'lb'] });
    expect(comparedWith(content, edited)).toEqual({ changed: ['en'], old: ['fr', 'de', 'lb'] });
    expect(comparedWith(content, { ...edited, source: { ...content.source, fr: '' } })).toEqual({ changed: ['en', 'fr'], old: ['de', 'lb'] });
    expect(comparedWith(content, { ...edited, same: true })).toEqual({ changed: [], old: [] });
  });

  it('leaves the old languages out, so that their readers get the new words', () => {
    const sent = contentOf(onlyIn(edited, ['en']), 'fr');
    expect(sent).toEqual({ subject: { en: 'a' }, body: { en: 'New words' }, source: { en: 'h' } });
    expect(localize(sent.body, 'de')).toBe('New words');
    expect(untranslatedIn(draftOf(sent))).toEqual(['fr', 'de']);
    expect(missingIn(draftOf(sent), 'de')).toEqual([]);
  });
});
