import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tlpLabels } from '#kernel';
import { aNoteContent } from '#incidents/testing';
import { exportNote, importNote, type NoteImport } from '../index.ts';
import { arbitraryNote } from '../testing/arbitrary-note.ts';
import { outgoing } from '../testing/outgoing.ts';
import { markingId } from './tlp.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown): NoteImport => importNote(bytes(value), 'note.json', 'en');
const bundle = (...objects: readonly unknown[]) => ({ type: 'bundle', id: 'bundle--1', objects });
const incident = { type: 'incident', id: 'incident--1', name: 'Name', description: 'Words' };

describe('A note in STIX', () => {
  it('comes back whole, but for what never leaves', () => {
    fc.assert(
      fc.property(arbitraryNote, (content) => {
        const { text } = exportNote(outgoing(content), 'stix');
        const { report, content: back, tlp } = read(text);
        expect(back).toEqual(content);
        expect(tlp).toBe('TLP:AMBER+STRICT');
        expect(report.lost.filter(({ kind }) => kind !== 'identity')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of personal data, nor whom the city had to notify', () => {
    const content = aNoteContent('', { personalData: { lawfulBasis: 'public-task', retainUntil: '2027-01-01', passages: [{ quote: 'nobody', subject: 'Jean Dupont' }] } });
    const { text, report } = exportNote(outgoing(content), 'stix');
    expect(text).not.toMatch(/Dupont|public-task|personal-data|awareAt|2027-01-01/);
    expect(report.changed.map(({ why }) => why.split(':')[0])).toContain('imports.export-personal');
  });

  it('has the same ids each time, and others for another reader of the same words', () => {
    const ids = (seed: string) => [...exportNote(outgoing(aNoteContent(), { seed }), 'stix').text.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id).filter((id) => !/^(marking|extension|identity--0d8f|domain)/.test(id ?? ''));
    const [one, other] = ['c0ffee00-1111-4222-8333-444455556666', 'c0ffee00-1111-4222-8333-444455556667'];
    expect(ids(one)).toEqual(ids(one));
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
  });

  it('is marked with the ids that the field shares', () => {
    expect(tlpLabels.map(markingId)).toEqual([
      'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
      'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
      'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
      'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
      'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
    ]);
  });
});

describe('A bundle of others', () => {
  it('takes the strictest of its labels', () => {
    const marked = (...refs: readonly string[]) => read(bundle({ ...incident, object_marking_refs: refs })).tlp;
    expect(marked()).toBeNull();
    expect(marked(markingId('TLP:GREEN'), 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed')).toBe('TLP:RED');
  });

  it.each([
    ['by its label', { ...incident, labels: ['exercise'] }],
    ['by its statement', { type: 'marking-definition', id: 'marking-definition--1', definition: { statement: 'EXERCISE EXERCISE EXERCISE' } }],
  ])('of an exercise is refused %s', (_, object) => expect(read(bundle(incident, object)).report.refused).toBe('imports.exercise'));

  it('keeps each object or names it as lost', () => {
    const { report, content } = read(
      bundle(
        incident,
        { ...incident, id: 'incident--2' },
        { type: 'attack-pattern', id: 'attack-pattern--1', name: 'Phishing' },
        { type: 'indicator', id: 'indicator--1', pattern_type: 'stix', pattern: "[ipv4-addr:value = '10.0.0.1' OR domain-name:value = 'evil.example']" },
        { type: 'indicator', id: 'indicator--2', pattern_type: 'yara', pattern: 'rule x {}' },
        { type: 'malware', id: 'malware--1', name: 'Poison', description: '<script>alert(1)</script>' },
        { type: 'relationship', id: 'relationship--1', relationship_type: 'uses', source_ref: 'malware--1', target_ref: 'attack-pattern--1' },
        'nothing',
        { type: 'x-new', id: 'x-new--1' },
      ),
    );
    expect(content?.observables.map(({ type, value, detect }) => [type, value, detect])).toEqual([['ipv4', '10.0.0.1', true], ['domain', 'evil.example', true]]);
    expect(content?.narrative.en).toContain('Poison');
    expect(report.lost.map(({ kind, why }) => `${kind} ${why.split(':')[0]}`)).toEqual([
      'objects imports.not-an-object',
      'incident imports.second-incident',
      'attack-pattern imports.no-technique-number',
      'x-new imports.no-counterpart',
      'indicator imports.pattern-not-read',
      'relationship imports.ends-not-kept',
    ]);
    expect(report.changed.map(({ why }) => why.split(':')[0])).toContain('imports.markup-as-text');
  });

  it.each([
    ['nothing in it', bundle(), 'imports.no-incident-inside'],
    ['people in it only', bundle({ type: 'identity', id: 'identity--1', name: 'A' }), 'imports.no-incident-inside'],
    ['a list that is none', { type: 'bundle', objects: 'many' }, 'imports.no-incident-inside'],
    ['more objects than are read', { type: 'bundle', objects: Array.from({ length: 20_001 }, () => 0) }, 'imports.too-large'],
    ['a nest too deep', `{"type":"bundle","objects":${'['.repeat(200)}${']'.repeat(200)}}`, 'imports.too-deep'],
  ])('with %s is refused', (_, file, reason) => expect(read(file).report.refused).toBe(reason));
});
