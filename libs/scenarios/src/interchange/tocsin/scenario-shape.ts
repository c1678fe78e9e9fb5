import { channels, type Condition, type Effect, type Expectation, type Scenario, type Trigger } from '#exercise-engine';
import { incidentKinds, locales, tlpLabels } from '#kernel';
import { z } from 'zod';

/** In characters. */
const longest = { key: 100, line: 1_000, text: 20_000 };
const most = { items: 5_000, few: 500 };
/** A year; in ms. */
const latest = 366 * 86_400_000;

const key = z.string().min(1).max(longest.key).regex(/^[^/]+$/);
const line = z.string().max(longest.line);
const ms = z.number().min(0).max(latest);
const text = z.partialRecord(z.enum(locales), z.string().max(longest.text));
const is = z.enum(['equal', 'more', 'less', 'at-least', 'at-most']);
const value = z.union([z.string().max(longest.line), z.number(), z.boolean()]);
const to = z.union([z.literal('all'), z.array(key).max(most.few)]);
const few = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item).max(most.few);
const many = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item).max(most.items);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: few(condition) }),
    z.strictObject({ any: few(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ milestone: key }),
    z.strictObject({ answered: key, contains: line.optional() }),
    z.strictObject({ decided: key, option: key.optional() }),
    z.strictObject({ count: z.enum(['released', 'opened', 'answers', 'decisions', 'shared', 'missed-deadlines']), is, than: z.number(), withinMs: ms.optional() }),
    z.strictObject({ score: key, is, than: z.number() }),
    z.strictObject({ variable: key, is, than: value }),
    z.strictObject({ team: key, holds: condition }),
  ]),
).meta({ id: 'Condition' });

const after = z.strictObject({
  inject: key.optional(),
  happened: z.enum(['released', 'opened', 'answered']).optional(),
  milestone: key.optional(),
  phase: key.optional(),
  delayMs: ms,
});

const trigger: z.ZodType<Trigger> = z
  .union([
    z.strictObject({ at: ms }),
    z.strictObject({ after }),
    z.strictObject({ when: condition, delayMs: ms.optional() }),
    z.strictObject({ unless: condition, byMs: ms }),
    z.strictObject({ manual: z.literal(true) }),
    z.strictObject({ contingency: z.literal(true) }),
  ])
  .meta({ id: 'Trigger' });

const team = key.optional();
const effect: z.ZodType<Effect> = z
  .union([
    z.strictObject({ team, milestone: key, active: z.boolean() }),
    z.strictObject({ team, variable: key, set: value }),
    z.strictObject({ team, variable: key, add: z.number() }),
    z.strictObject({ team, objective: key, points: z.number() }),
  ])
  .meta({ id: 'Effect' });

const effects = few(effect).optional();
const option = z.strictObject({ key, label: text, effects });
const ask = z.union([
  z.strictObject({ kind: z.literal('answer'), prompt: text, withinMs: ms, effects }),
  z.strictObject({ kind: z.literal('decision'), prompt: text, withinMs: ms, options: few(option) }),
]);

const inject = z.strictObject({
  key,
  title: text,
  channel: z.enum(channels),
  from: key,
  to,
  trigger,
  needsRelease: z.boolean().optional(),
  category: key.optional(),
  knowledge: key.optional(),
  content: z.strictObject({
    subject: text,
    body: text,
    source: text.optional(),
    reference: line.optional(),
    severity: z.enum(['low', 'medium', 'high', 'critical']).optional(),
  }),
  ask: ask.optional(),
  effects,
  objectives: few(key).optional(),
  expectedActions: few(text).optional(),
  staffNotes: text.optional(),
  notifiable: few(z.enum(incidentKinds)).optional(),
  techniques: few(line).optional(),
  rolePlay: z.strictObject({ script: text }).optional(),
  attachments: few(key).optional(),
});

const expected = { key, title: text, objective: key, to };
const by = z.union([z.strictObject({ at: ms }), z.strictObject({ after })]).optional();
const expectation: z.ZodType<Expectation> = z.union([
  z.strictObject({ ...expected, met: condition, partly: condition.optional(), by }),
  z.strictObject({ ...expected, observed: z.literal(true) }),
]);

const translation = z.strictObject({ of: z.hash('sha256'), reviewed: z.boolean(), from: z.string().max(longest.text).optional() });

/** What a scenario looks like in a file, and while it is written. Whether it can be played is the linter's business. */
export const scenarioShape = z.strictObject({
  format: z.literal('tocsin-scenario/1'),
  key,
  title: text,
  summary: text,
  briefing: text,
  durationMs: ms,
  scenarioStart: z.string().max(longest.key),
  tlp: z.enum(tlpLabels),
  licence: line,
  statutoryScale: z.number().positive().optional(),
  teams: few(z.strictObject({ key, name: text, timeZone: line })),
  phases: few(z.strictObject({ key, title: text, startsAtMs: ms })),
  personas: few(z.strictObject({ key, name: line, role: text, organisation: text })),
  milestones: few(z.strictObject({ key, title: text, when: condition.optional() })),
  variables: few(z.strictObject({ key, initial: value, description: text })),
  objectives: few(z.strictObject({ key, title: text, description: text.optional(), capability: text.optional() })),
  injects: many(inject),
  expectations: few(expectation).optional(),
  tags: few(line).optional(),
  provenance: z.strictObject({ author: line.optional(), source: line.optional(), derivedFrom: line.optional() }).optional(),
  marking: text.optional(),
  attachments: few(z.strictObject({ key, name: line, mediaType: line, bytes: z.int().min(0), sha256: z.hash('sha256') })).optional(),
  glossary: few(z.strictObject({ key, term: text })).optional(),
  languages: z.strictObject({ source: z.enum(locales), texts: z.record(z.string().max(longest.line), z.partialRecord(z.enum(locales), translation)) }).optional(),
}) satisfies z.ZodType<Scenario>;
