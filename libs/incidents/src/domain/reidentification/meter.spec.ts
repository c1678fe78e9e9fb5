import { describe, expect, it } from '@jest/globals';
import { aNoteContent } from '../../testing/index.ts';
import { nothingRedacted, redacted } from '../redaction.ts';
import { reidentification } from './meter.ts';

const circle = { cities: ['Neuville'], people: ['Camille Dupré'] };
const told = (text: string, locale: 'en' | 'fr' | 'de' = 'en') =>
  reidentification(aNoteContent('', { narrative: { en: 'Calm.', fr: 'Calme.', de: 'Ruhig.', [locale]: text }, timeline: [] }), circle).tells.filter(({ path }) => path === 'narrative').map(({ kind, quote }) => `${kind} ${quote}`);

describe('How a reader could tell the city', () => {
  it.each([
    ['by its name', 'In Neuville nothing worked', ['city Neuville']],
    ['by what the neighbours call it', 'Le prestataire de Trèves nous a appelés', ['city Trèves']],
    ['by a district', 'Der Standort Malstatt war offline', ['place Malstatt']],
    ['by a river', 'The office on the Mosel', ['place Mosel']],
    ['by the name of somebody', 'Camille Dupré called', ['person Camille Dupré']],
    ['by a title before a name', 'Frau Becker rief an', ['person Frau Becker']],
    ['by a product', 'The FortiGate was not patched', ['product FortiGate']],
    ['by its inhabitants', 'a city of 115 000 inhabitants', ['inhabitants 115 000 inhabitants']],
    ['by its staff', '1.200 Beschäftigte ohne Netz', ['inhabitants 1.200 Beschäftigte']],
    ['by a word of the region', 'Viez was served', ['dialect Viez']],
    ['by a day', 'On 12 March all was over', ['date 12 March']],
    ['by a day in figures', 'am 12.03.2026 war alles vorbei', ['date 12.03.2026']],
    ['by its authority', 'We told the CNPD', ['border CNPD']],
    ['by an office that only one country has', 'Der Oberbürgermeister entschied', ['border Oberbürgermeister']],
    ['by a mailbox', 'Write to it@stadt.example', ['address it@stadt.example']],
    ['by a street', 'rue de Verdun', ['address rue de Verdun']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(['Nobody could open a file.', 'We saw it on a Monday', 'The mail server restarted', 'Restored from the backup of the day before', 'Die Sicherung war da, wurde aber nie geprüft.', 'Personne ne savait quoi faire.'])('not by: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is rated: one strong tell is high, weak ones of several kinds together too', () => {
    const level = (text: string) => reidentification(aNoteContent('', { narrative: { en: text, fr: 'Calme.' }, timeline: [] }), circle).level;
    expect(level('Nothing to see')).toBe('low');
    expect(level('The FortiGate')).toBe('medium');
    expect(level('In Neuville')).toBe('high');
    expect(level('The FortiGate of 1.200 employees, seen by the CNPD')).toBe('high');
  });

  it('says the path, so that the passage can be taken out, and is silent once it is', () => {
    const content = aNoteContent('', { narrative: { en: 'In Neuville nothing worked', fr: 'À Neuville rien ne marchait' } });
    expect(reidentification(content, circle).tells).toContainEqual({ kind: 'city', path: 'narrative', locale: 'fr', quote: 'Neuville', weight: 'high' });
    const cleaned = redacted(content, { ...nothingRedacted, passages: [{ quote: 'Neuville', instead: 'the city' }], dates: 'month' }, true);
    expect(reidentification(cleaned, circle)).toEqual({ level: 'low', tells: [] });
  });

  it('tells the days of the timeline and the only language', () => {
    const { tells } = reidentification(aNoteContent('', { narrative: { fr: 'Rien' } }), circle);
    expect(tells.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['date timeline/first/moment', 'date timeline/seen/moment', 'language narrative']);
  });
});
