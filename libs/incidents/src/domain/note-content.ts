import { type IncidentKind, incidentKinds, type Locale, locales, type LocalizedText } from '#kernel';
import { z } from 'zod';
import * as words from './note-vocabulary.ts';
import { fanged, isSoundObservable, observableTypes } from './observable.ts';

const longestText = 20_000;
const longestTitle = 200;

const localized = (longest: number) =>
  z.partialRecord(z.enum(locales), z.string().max(longest)).refine((text) => Object.values(text).some((written) => written.trim() !== ''), 'empty') as z.ZodType<LocalizedText>;
const title = localized(longestTitle);
const text = localized(longestText);
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const technique = z.string().regex(/^T\d{4}(\.\d{3})?$/);
const keyed = <Item extends z.ZodType<{ key: string }>>(item: Item, most: number) =>
  z.array(item).max(most).refine((items) => new Set(items.map((one) => one.key)).size === items.length, 'key-twice');

const zone = z.string().max(64).refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
});

/** The first instant of the span in which it happened; the fidelity says how long that span is, the zone in which its days and hours count. */
const moment = z.strictObject({ at: z.iso.datetime(), fidelity: z.enum(words.fidelities), zone });

const timelineEntry = z.strictObject({ key, moment, kind: z.enum(words.timelineKinds), text, techniques: z.array(technique).max(20) });

const observable = z
  .strictObject({ key, type: z.enum(observableTypes), value: z.string().max(2_100), comment: text.optional(), detect: z.boolean() })
  .transform((given) => ({ ...given, value: fanged(given.type, given.value) }))
  .refine(({ type, value }) => isSoundObservable(type, value), { path: ['value'], error: 'not-of-its-type' });

const amount = z.strictObject({ min: z.number().min(0), max: z.number().min(0), unit: z.enum(['EUR', 'persons', 'records', 'hours', 'systems']) }).refine(({ min, max }) => min <= max, 'min-above-max');

const impact = z.strictObject({
  key,
  category: z.enum(words.impactCategories),
  text,
  started: moment.nullable(),
  ended: moment.nullable(),
  amount: amount.nullable(),
  services: z.array(key).max(50),
  /** A later estimate of the same. */
  supersededBy: key.nullable(),
});

/** What a lesson is about: a requirement of a public framework by number, a measure, or a good practice by its id. */
const pointer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('requirement'), framework: z.string().min(1).max(100), ref: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('measure'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('practice'), id: z.uuid() }),
]);

const lesson = z.strictObject({ key, statement: text, controlFailure: z.enum(words.controlFailures), pointers: z.array(pointer).max(20) });

/** Words about a person, wherever they stand in the note, and who that is. */
const passage = z.strictObject({ quote: z.string().min(3).max(2_000), subject: z.string().min(1).max(320) });

const personalData = z.strictObject({ lawfulBasis: z.enum(words.lawfulBases), retainUntil: z.iso.date(), passages: z.array(passage).max(200) });

export const noteContentShape = z.strictObject({
  sourceLocale: z.enum(locales),
  title,
  /** Markdown. */
  narrative: z.partialRecord(z.enum(locales), z.string().max(longestText)) as z.ZodType<LocalizedText>,
  rsit: z.enum(words.rsitClasses),
  determination: z.enum(words.determinations),
  investigation: z.enum(words.investigationStates),
  severity: z.enum(words.severities),
  /** 0 to 100, in the judgement of the city. */
  criticality: z.int().min(0).max(100),
  detectedBy: z.enum(words.detectionMethods),
  /** When the city became aware; the clocks of authorities count from it. */
  awareAt: z.iso.datetime().nullable(),
  notifiable: z.array(z.enum(incidentKinds)).max(incidentKinds.length),
  suspectedMalicious: z.enum(words.answers),
  crossBorder: z.enum(words.answers),
  services: keyed(z.strictObject({ key, name: title }), 50),
  timeline: keyed(timelineEntry, 300),
  /** In the order in which they were used. */
  techniques: z.array(z.strictObject({ id: technique, seen: z.enum(['observed', 'suspected']) })).max(100),
  observables: keyed(observable, 500),
  impacts: keyed(impact, 50),
  lessons: keyed(lesson, 50),
  personalData: personalData.nullable(),
});

/** What an incident note says. Texts inside are named by a path of keys: `narrative`, `timeline/KEY/text`, `observables/KEY/value`. */
export type NoteContent = Readonly<z.infer<typeof noteContentShape>>;

/** A note in which only the title is written. */
export const emptyNote = (sourceLocale: Locale, heading: LocalizedText): NoteContent => ({
  sourceLocale,
  title: heading,
  narrative: {},
  rsit: 'other:undetermined',
  determination: 'suspected',
  investigation: 'new',
  severity: 'medium',
  criticality: 50,
  detectedBy: 'human-review',
  awareAt: null,
  notifiable: [] satisfies IncidentKind[],
  suspectedMalicious: 'unknown',
  crossBorder: 'unknown',
  services: [],
  timeline: [],
  techniques: [],
  observables: [],
  impacts: [],
  lessons: [],
  personalData: null,
});
