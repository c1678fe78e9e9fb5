import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNoteContent } from '#incidents/testing';
import { exportNote, importNote, type NoteImport } from '../index.ts';
import { arbitraryNote } from '../testing/arbitrary-note.ts';
import { outgoing } from '../testing/outgoing.ts';

const read = (value: unknown): NoteImport => importNote(new TextEncoder().encode(JSON.stringify(value)), 'event.json', 'en');
const event = (over: object = {}) => ({ Event: { info: 'Info', ...over } });
const attribute = (type: string, value: unknown, over: object = {}) => ({ type, value, ...over });

describe('A note in MISP', () => {
  it('comes back with its values, times, techniques, class and label', () => {
    fc.assert(
      fc.property(arbitraryNote, (content) => {
        const { content: back, tlp } = read(JSON.parse(exportNote(outgoing(content), 'misp').text));
        const values = (of: typeof content) => of.observables.map(({ type, value, detect }) => ({ type, value, detect }));
        expect(values(back!)).toEqual(values(content));
        expect(back?.timeline.map(({ moment, kind, techniques }) => [moment.at, kind, techniques])).toEqual(content.timeline.map(({ moment, kind, techniques }) => [moment.at, kind, techniques]));
        expect(back?.techniques.map(({ id }) => id)).toEqual(expect.arrayContaining(content.techniques.map(({ id }) => id)));
        expect([back?.rsit, back?.investigation, tlp]).toEqual([content.rsit, content.investigation, 'TLP:AMBER+STRICT']);
      }),
      { numRuns: 100 },
    );
  });

  it('behind a pseudonym names it and asks for the Chatham House rule', () => {
    const { text } = exportNote(outgoing(aNoteContent(), { author: 'Heron 421', isPseudonymous: true, tlp: 'TLP:AMBER' }), 'misp');
    expect(JSON.parse(text).Event).toMatchObject({ Orgc: { name: 'Heron 421' }, Tag: expect.arrayContaining([{ name: 'tlp:amber' }, { name: 'tlp:ex:chr' }]), distribution: '1' });
  });

  it('that may not leave the city says so to the server that takes it', () => expect(JSON.parse(exportNote(outgoing(aNoteContent()), 'misp').text).Event.distribution).toBe('0'));
});

describe('An event of others', () => {
  it('keeps its values, and what holds two of them keeps both or says which part is left out', () => {
    const { content, report } = read(event({ Attribute: [attribute('domain|ip', 'evil.example|10.0.0.1'), attribute('filename|md5', `a.exe|${'a'.repeat(32)}`, { to_ids: true }), attribute('regkey', 'HKLM')], Object: [{ name: 'file', Attribute: [attribute('sha256', 'b'.repeat(64))] }] }));
    expect(content?.observables.map(({ type, detect }) => `${type} ${detect}`)).toEqual(['domain false', 'ipv4 false', 'md5 true', 'sha256 false']);
    expect(report.found).toMatchObject({ attributes: 4, objects: 1 });
    expect(report.lost).toMatchObject([{ kind: 'attributes', where: 'Attribute[2] "regkey"' }]);
    expect(report.changed.map(({ why }) => why.split(':')[0])).toEqual(['imports.part-of-value']);
  });

  it('keeps HTML in a comment as a text, and says so', () => {
    const { content, report } = read(event({ Attribute: [attribute('domain', 'a.example', { comment: '<img src=x onerror=alert(1)>' })] }));
    expect(content?.observables[0]?.comment).toEqual({ en: '<img src=x onerror=alert(1)>' });
    expect(report.changed.map(({ why }) => why.split(':')[0])).toEqual(['imports.markup-as-text']);
  });

  it.each([
    ['tlp:clear', 'TLP:CLEAR'],
    ['tlp:white', 'TLP:CLEAR'],
    ['TLP:Amber+Strict', 'TLP:AMBER+STRICT'],
    ['tlp:purple', 'TLP:RED'],
    ['rsit:fraud="phishing"', null],
  ])('tagged %s is marked %s', (name, label) => expect(read(event({ Tag: [{ name }] })).tlp).toBe(label));

  it.each([['exercise:generic="attack-event"'], ['exercise:quattropole="2026"']])('of an exercise is refused by its tag %s, also on an attribute', (name) => {
    expect(read(event({ Tag: [{ name }] })).report.refused).toBe('imports.exercise');
    expect(read(event({ Attribute: [attribute('domain', 'a.example', { Tag: [{ name }] })] })).report.refused).toBe('imports.exercise');
  });

  it('that quotes what an exercise sent is refused, though nothing tags it', () => {
    expect(read(event({ EventReport: [{ name: 'Mail', content: 'EXERCISE – EXERCISE – EXERCISE: the pumps stand still' }] })).report.refused).toBe('imports.exercise');
  });

  it.each<[what: string, file: unknown, reason: string]>([
    ['no words', { Event: {} }, 'imports.no-incident-inside'],
    ['no event', { Event: 'words' }, 'imports.unknown-format'],
    ['two events', { response: [event(), event()] }, 'imports.several-events'],
    ['two events in a list', [event(), event()], 'imports.several-events'],
    ['a scenario', { scenario_information: {} }, 'imports.unknown-format'],
  ])('with %s is refused', (_, file, reason) => expect(read(file).report.refused).toBe(reason));

  it('with a million attributes is refused', () => {
    const file = new TextEncoder().encode(`{"Event":{"info":"a","Attribute":[${'{},'.repeat(999_999)}{}]}}`);
    expect(importNote(file, 'event.json', 'en').report.refused).toBe('imports.too-large');
  });

  it('with ten megabytes keeps what a note holds, and counts the rest', () => {
    const attributes = Array.from({ length: 60_000 }, (__, at) => attribute('domain', `host-${at}.example`, { comment: 'x'.repeat(120), to_ids: true }));
    const { report, content } = read(event({ Attribute: attributes }));
    expect(content?.observables).toHaveLength(500);
    expect([report.found, report.kept]).toEqual([expect.objectContaining({ attributes: 60_000 }), expect.objectContaining({ attributes: 500 })]);
    expect(report.lost).toHaveLength(21);
    expect(report.lost.at(-1)).toMatchObject({ kind: 'attributes', where: '…', count: 59_480 });
  });

  it('of any JSON in any field is read or refused, and the account balances', () => {
    const own = JSON.parse(exportNote(outgoing(aNoteContent()), 'misp').text).Event;
    const stix = JSON.parse(exportNote(outgoing(aNoteContent()), 'stix').text);
    fc.assert(
      fc.property(fc.nat(30), fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (which, value, isEvent) => {
        const fields = isEvent ? [...Object.keys(own), 'Object', 'Galaxy', 'Sighting'] : [];
        const at = which % stix.objects.length;
        const inside = Object.keys(stix.objects[at]);
        const file = isEvent ? { Event: { ...own, [fields[which % fields.length]!]: value } } : { ...stix, objects: stix.objects.with(at, { ...stix.objects[at], [inside[which % inside.length]!]: value }) };
        const { report, content } = read(file);
        expect(content === null).toBe(report.refused !== null);
        for (const [kind, found] of Object.entries(report.found)) expect(found).toBe((report.kept[kind] ?? Number.NaN) + report.lost.filter((note) => note.kind === kind).reduce((sum, { count = 1 }) => sum + count, 0));
      }),
      { numRuns: 2_000 },
    );
  });
});
