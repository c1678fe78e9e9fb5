import { describe, expect, it } from '@jest/globals';
import { lintScenario } from './lint.ts';
import { anInject, aScenario } from './testing/index.ts';

const found = (words: string): readonly (string | number | undefined)[] =>
  lintScenario(aScenario({ injects: [anInject('a', { content: { subject: { en: 's', fr: 's', de: 's' }, body: { en: words, fr: 'x', de: 'x' } } })] }))
    .filter(({ where }) => where === 'injects.a.content.body')
    .map(({ details }) => details['found']);

describe('An address in a scenario', () => {
  it.each([
    ['Write to press@ville-metz.fr.', 'press@ville-metz.fr'],
    ['Write to Press@Ville-Metz.FR.', 'Press@Ville-Metz.FR'],
    ['Look at https://intranet.saarbruecken.de/login', 'https://intranet.saarbruecken.de'],
    ['It calls update-service.com every minute', 'update-service.com'],
    ['Traffic to 8.8.8.8, again and again', '8.8.8.8'],
    ['Traffic to 2a00:1450:4001:81b::200e', '2a00:1450:4001:81b::200e'],
    ['Call 03 87 55 50 00.', '03 87 55 50 00'],
    ['Call +352 47 96 27 00!', '+352 47 96 27 00'],
    ['Rufen Sie 0681 905-1234 an', '0681 905-1234'],
    ['Rufen Sie +49 (0)651 718 1234 an', '+49 (0)651 718 1234'],
    ['Dial 0033387555000', '0033387555000'],
  ])('is taken for somebody’s own: %s', (words, match) => expect(found(words)).toEqual([match]));

  it.each([
    'press@ville.example, it@example.com, https://portal.test/login, printer.localhost',
    'GOVCERT.LU started LotharisConnect.exe, which read ntds.dit for m.keller',
    'written so that nobody follows it: evil[.]com, hxxps://evil[.]com, 8[.]8[.]8[.]8',
    '192.0.2.1, 198.51.100.23, 203.0.113.47, 10.1.2.3, 172.16.0.9, 192.168.1.1, 127.0.0.1, version 999.1.2.3',
    '2001:db8::1, fe80::1, at 08:30:15, from 22:00 to 23:59',
    '01 99 00 12 34, +33 6 39 98 01 02, 0261910001',
    '030 23125 123, +49 30 23125 123, (0)30 23125 123 and 0221 4710 999',
    '020 7946 0123, +44 7700 900123, +1 212 555 0123',
    'INC-2027-03091 of 09.03.2027 08:30, T1053.005, 5 400 000 accounts, 09/03/2027',
  ])('is fit for fiction, or none at all: %s', (words) => expect(found(words)).toEqual([]));

  it('is told once where it stands several times', () => expect(found('8.8.8.8 and 8.8.8.8')).toEqual(['8.8.8.8']));
});
