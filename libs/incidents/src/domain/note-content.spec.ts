import { describe, expect, it } from '@jest/globals';
import { aNoteContent } from '../testing/index.ts';
import { emptyNote, noteContentShape } from './note-content.ts';

const issueOf = (content: unknown): string => noteContentShape.safeParse(content).error?.issues[0]?.path.join('/') ?? 'sound';

describe('What a note says', () => {
  it('is sound when only the title is written, and when everything is', () => {
    expect(issueOf(emptyNote('de', { de: 'Neu' }))).toBe('sound');
    expect(issueOf(aNoteContent())).toBe('sound');
  });

  it('keeps observables fanged, however they were written', () => {
    const observables = [{ key: 'a', type: 'url', value: 'hxxps[://]Bad[.]example/A', detect: false }, { key: 'b', type: 'ipv4', value: '192[.]0[.]2[.]1', detect: true }];
    expect(noteContentShape.parse({ ...aNoteContent(), observables }).observables.map(({ value }) => value)).toEqual(['https://Bad.example/A', '192.0.2.1']);
  });

  it.each([
    ['an observable that is not of its type', { observables: [{ key: 'a', type: 'sha256', value: 'abc', detect: true }] }, 'observables/0/value'],
    ['a class outside the taxonomy', { rsit: 'ransomware' }, 'rsit'],
    ['an empty title', { title: { en: ' ' } }, 'title'],
    ['a title that is too long', { title: { en: 'x'.repeat(201) } }, 'title/en'],
    ['a language nobody offers', { narrative: { es: 'Hola' } }, 'narrative'],
    ['a text that is too long', { narrative: { en: 'x'.repeat(20_001) } }, 'narrative/en'],
    ['a criticality above 100', { criticality: 101 }, 'criticality'],
    ['a day that does not exist', { awareAt: '2026-02-30T00:00:00Z' }, 'awareAt'],
    ['two things with one key', { services: [{ key: 'a', name: { en: 'A' } }, { key: 'a', name: { en: 'B' } }] }, 'services'],
    ['a zone that does not exist', { timeline: [{ key: 'a', moment: { at: '2026-01-01T00:00:00Z', fidelity: 'day', zone: 'Mars/Base' }, kind: 'detection', text: { en: 'A' }, techniques: [] }] }, 'timeline/0/moment/zone'],
    ['a technique that is none', { techniques: [{ id: 'X1', seen: 'observed' }] }, 'techniques/0/id'],
  ])('refuses %s', (_, wrong, where) => {
    expect(issueOf({ ...aNoteContent(), ...wrong })).toBe(where);
  });

  it('refuses what it does not know', () => {
    expect(noteContentShape.safeParse({ ...aNoteContent(), owner: 'x' }).success).toBe(false);
  });
});
