import { describe, expect, it } from '@jest/globals';
import { aNoteContent } from '#incidents/testing';
import type { CityRegime } from '../clocks/deadline.ts';
import { emptyNote } from '../note-content.ts';
import { draftFor, kindOf, textOfDraft } from './draft.ts';

const name = (text: string) => ({ en: text, fr: text, de: text });
const regime = (language: 'fr' | 'de' | 'lb', kinds: CityRegime['kinds'] = ['significant-incident']): CityRegime => ({ key: 'r', kinds, authority: { key: 'a', name: name('ILR'), language }, stages: [], source: 'Art. 23', sourceUrl: '', confirmed: false, validFrom: '2024-10-18', validTo: null });
const subject = { content: aNoteContent(), reference: 'QP-IN-2026-40713', city: 'Metz', zone: 'Europe/Paris' };

describe('A draft for an authority', () => {
  it('is written in the language of the authority, from the one note', () => {
    expect(textOfDraft(draftFor(subject, regime('fr'), 'early-warning'))).toContain('Soupçon d’actes illicites ou malveillants\u00A0: pas encore connu');
    expect(textOfDraft(draftFor(subject, regime('de'), 'final-report'))).toMatch(/Abschlussbericht[^]*AN: ILR|Abschlussbericht[^]*An: ILR[^]*ABLAUF[^]*1. September 2026/);
    expect(draftFor(subject, regime('lb'), 'notification').locale).toBe('fr');
  });

  it('carries the two flags of an early warning, whatever they are', () => {
    const { sections } = draftFor({ ...subject, content: aNoteContent('', { suspectedMalicious: 'yes', crossBorder: 'no' }) }, regime('de'), 'early-warning');
    expect(sections.find(({ key }) => key === 'flags')?.lines).toEqual(['Verdacht auf rechtswidrige oder böswillige Handlungen: ja', 'Mögliche grenzüberschreitende Auswirkungen: nein']);
  });

  it('names what the note does not say yet, and never guesses a contact', () => {
    const bare = { ...subject, content: emptyNote('fr', { fr: 'Titre' }) };
    expect(draftFor(bare, regime('fr'), 'notification').missing).toEqual(['what', 'impact', 'indicators', 'measures', 'contact']);
    expect(draftFor(bare, regime('fr', ['personal-data']), 'notification').missing).toEqual(['what', 'people', 'consequences', 'measures', 'contact']);
    expect(draftFor(subject, regime('fr'), 'early-warning').missing).toEqual(['contact']);
  });

  it('says when it quotes another language than that of the letter', () => {
    const french = { ...subject, content: aNoteContent('', { narrative: { fr: 'Le matin, rien ne s’ouvrait.' } }) };
    expect(draftFor(french, regime('de'), 'early-warning').missing).toContain('translation');
    expect(draftFor(french, regime('fr'), 'early-warning').missing).not.toContain('translation');
  });

  it.each([
    ['early-warning', ['significant-incident'], 'early-warning'],
    ['anything-else', ['significant-incident'], 'notification'],
    ['notification', ['personal-data'], 'data-breach'],
  ] as const)('for stage %s of %s is a %s', (stage, kinds, kind) => expect(kindOf({ kinds }, stage)).toBe(kind));

  it('shows addresses that nobody clicks by mistake', () => {
    expect(textOfDraft(draftFor(subject, regime('fr'), 'notification'))).toContain('example[.]example');
  });
});
