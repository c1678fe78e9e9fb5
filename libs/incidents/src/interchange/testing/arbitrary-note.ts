import fc from 'fast-check';
import { emptyNote, type NoteContent, noteContentShape } from '../../domain/note-content.ts';
import * as words from '../../domain/note-vocabulary.ts';

const word = fc.stringMatching(/^[A-Za-zÀ-ü0-9][A-Za-zÀ-ü0-9 .,'"<>&()\\/-]{0,60}[A-Za-z0-9]$/).filter((written) => !/\s\s/.test(written));
const text = fc.record({ fr: word, de: word, en: word }, { requiredKeys: ['fr'] });
const technique = fc.constantFrom('T1486', 'T1566.001', 'T1078', 'T1059.003');
const zone = fc.constantFrom('UTC', 'Europe/Paris', 'Europe/Berlin');
const at = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString().replace('.000Z', 'Z'));
const moment = fc.record({ at, fidelity: fc.constantFrom(...words.fidelities), zone });
const keyed = <Item extends object>(prefix: string, item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 5 }).map((items) => items.map((one, place) => ({ key: `${prefix}-${place}`, ...one })));
const value = fc.oneof(
  fc.domain().filter((domain) => /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(domain)).map((domain) => ({ type: 'domain' as const, value: domain })),
  fc.ipV4().map((ip) => ({ type: 'ipv4' as const, value: ip })),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => ({ type: 'sha256' as const, value: hash })),
  fc.stringMatching(/^[0-9a-f]{32}$/).map((hash) => ({ type: 'md5' as const, value: hash })),
);
const observables = fc.uniqueArray(value, { maxLength: 5, selector: (one) => `${one.type} ${one.value}` }).chain((values) => fc.tuple(...values.map((one) => fc.record({ detect: fc.boolean(), comment: text }, { requiredKeys: ['detect'] }).map((more) => ({ ...one, ...more })))));

/** Notes as people may write them, without what never leaves. */
export const arbitraryNote: fc.Arbitrary<NoteContent> = fc
  .record({
    title: text,
    narrative: text,
    rsit: fc.constantFrom(...words.rsitClasses),
    determination: fc.constantFrom(...words.determinations),
    investigation: fc.constantFrom(...words.investigationStates),
    severity: fc.constantFrom(...words.severities),
    criticality: fc.nat(100),
    detectedBy: fc.constantFrom(...words.detectionMethods),
    suspectedMalicious: fc.constantFrom(...words.answers),
    crossBorder: fc.constantFrom(...words.answers),
    services: keyed('service', fc.record({ name: text })),
    timeline: keyed('entry', fc.record({ moment, kind: fc.constantFrom(...words.timelineKinds), text, techniques: fc.uniqueArray(technique) })),
    techniques: fc.uniqueArray(fc.record({ id: technique, seen: fc.constantFrom('observed' as const, 'suspected' as const) }), { selector: ({ id }) => id }),
    observables: observables.map((list) => list.map((one, place) => ({ key: `value-${place}`, ...one }))),
    impacts: keyed('impact', fc.record({ category: fc.constantFrom(...words.impactCategories), text, started: fc.option(moment), ended: fc.option(moment), amount: fc.option(fc.record({ min: fc.constant(1), max: fc.nat(9).map((more) => more + 1), unit: fc.constantFrom('EUR' as const, 'hours' as const) })), services: fc.constant([]), supersededBy: fc.constant(null) })),
    lessons: keyed('lesson', fc.record({ statement: text, controlFailure: fc.constantFrom(...words.controlFailures), pointers: fc.array(fc.record({ kind: fc.constant('requirement' as const), framework: fc.constant('NIS2'), ref: fc.constantFrom('21.2.c', '23.4') }), { maxLength: 2 }) })),
  })
  .map((written) => noteContentShape.parse({ ...emptyNote('fr', written.title), ...written }));
