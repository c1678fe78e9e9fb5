import { describe, expect, it } from '@jest/globals';
import { type Catalogues, problemsIn } from './problems.ts';
import { usesIn } from './uses.ts';

const languages = { complete: ['en', 'fr'], optional: ['lb'] };
const room = { title: 'Room', people: { count_one: '{{count}} person', count_other: '{{count}} people' } };
const salle = { title: 'Salle', people: { count_one: '{{count}} personne', count_other: '{{count}} personnes' } };
const problems = (catalogues: Catalogues, source = ''): readonly string[] => problemsIn(catalogues, usesIn('room.tsx', source), languages);

describe('the check of the catalogues', () => {
  it('is content when every language says everything', () => {
    expect(problems({ en: { room }, fr: { room: salle } }, "const { t } = useTranslation('room'); t('people.count', { count: 2 })")).toEqual([]);
  });

  it('finds a key that one language lacks', () => {
    expect(problems({ en: { room }, fr: { room: { title: 'Salle', people: { count_one: '{{count}} personne' } } } })).toEqual(['fr/room lacks people.count_other']);
  });

  it('finds a catalogue that one language lacks', () => {
    expect(problems({ en: { room }, fr: {} })).toEqual(['fr/room is missing']);
  });

  it('lets an optional language leave a catalogue out, but not a part of one', () => {
    expect(problems({ en: { room, wall: { title: 'Wall' } }, fr: { room: salle, wall: { title: 'Mur' } }, lb: { wall: {} } })).toEqual(['lb/wall lacks title']);
  });

  it('finds a key that the pages ask for and nobody has written', () => {
    expect(problems({ en: { room }, fr: { room: salle } }, "const { t } = useTranslation('room'); t('titel'); t(`status.${status}`)")).toEqual([
      'room.tsx asks for titel, which is in no catalogue',
      'room.tsx asks for status.*, which is in no catalogue',
    ]);
  });

  it('finds a catalogue that the pages ask for and nobody has written', () => {
    expect(problems({ en: {}, fr: {} }, "const { t } = useTranslation('wall'); t('title'); t('clock')")).toEqual(['nobody has written the catalogue wall']);
  });

  it('finds a text that is filled with other values', () => {
    expect(problems({ en: { room: { hello: 'Hello {{name}}' } }, fr: { room: { hello: 'Bonjour {{nom}}' } } })).toEqual(['fr/room fills hello with other values']);
  });

  it('finds a space before a sign in French at which a line could break', () => {
    const french = { a: 'Pourquoi ?', b: 'Pourquoi\u00a0?', c: '«\u00a0Oui »', d: 'de 10:00 à 11:00' };
    expect(problems({ en: { room: { a: 'a', b: 'b', c: 'c', d: 'd' } }, fr: { room: french } })).toEqual(['a', 'c'].map((key) => `fr/room may break the line before or after a sign in ${key}: use U+00A0`));
  });

  it('finds an empty text and a language that nobody knows', () => {
    expect(problems({ en: { room: { a: 'A' } }, fr: { room: { a: ' ' } }, it: {} })).toEqual(['it is not one of the languages', 'fr/room has nothing for a']);
  });
});
