import { describe, expect, it } from '@jest/globals';
import { contentOf, draftOf, emptyDraft, missingIn } from './content-draft.ts';

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
});
