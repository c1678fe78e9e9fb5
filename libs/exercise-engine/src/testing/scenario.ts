import type { RegimeInPlay } from '../command.ts';
import type { Inject, Scenario } from '../scenario.ts';

const text = (words: string) => ({ en: words, fr: words, de: words });

/** A scenario of two teams with nothing in it but what a test adds. */
export const aScenario = (parts: Partial<Scenario> = {}): Scenario => ({
  format: 'tocsin-scenario/1',
  key: 'test',
  title: text('Test'),
  summary: text('A test'),
  briefing: text('Read this.'),
  durationMs: 3_600_000,
  scenarioStart: '2027-03-16T07:00:00Z',
  tlp: 'TLP:GREEN',
  licence: 'CC-BY-4.0',
  teams: [
    { key: 'metz', name: text('Metz'), timeZone: 'Europe/Paris' },
    { key: 'trier', name: text('Trier'), timeZone: 'Europe/Berlin' },
  ],
  phases: [],
  personas: [{ key: 'journalist', name: 'Camille Roth', role: text('Journalist'), organisation: text('The Gazette') }],
  milestones: [],
  variables: [],
  objectives: [],
  injects: [],
  ...parts,
});

/** An e-mail to everybody, once the director wants it. */
export const anInject = (key: string, parts: Partial<Inject> = {}): Inject => ({
  key,
  title: text(key),
  channel: 'email',
  from: 'journalist',
  to: 'all',
  trigger: { manual: true },
  content: { subject: text(`Subject of ${key}`), body: text(`Body of ${key}`) },
  ...parts,
});

export const askForAnswer = (withinMs: number, effects: NonNullable<Inject['effects']> = []): NonNullable<Inject['ask']> => ({
  kind: 'answer',
  prompt: text('What do you answer?'),
  withinMs,
  effects,
});

/** Options by key, with their effects. */
export const askForDecision = (withinMs: number, options: Readonly<Record<string, NonNullable<Inject['effects']>>>): NonNullable<Inject['ask']> => ({
  kind: 'decision',
  prompt: text('What do you decide?'),
  withinMs,
  options: Object.entries(options).map(([key, effects]) => ({ key, label: text(key), effects })),
});

/** Binds Metz to notify its authority of every kind of incident. Stages by key, with the time within which they are due. */
export const aRegime = (authority: string, stages: Readonly<Record<string, number>>, parts: Partial<RegimeInPlay> = {}): RegimeInPlay => ({
  key: `regime-of-${authority}`,
  kinds: ['personal-data', 'significant-incident'],
  authority: { key: authority, name: text(`Authority ${authority}`), language: 'fr' },
  stages: Object.entries(stages).map(([key, withinMs]) => ({ key, title: text(`Stage ${key}`), withinMs })),
  teams: ['metz'],
  ...parts,
});
