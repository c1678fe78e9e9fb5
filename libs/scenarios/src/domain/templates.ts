import type { Scenario } from '#exercise-engine';
import type { Locale, LocalizedText } from '#kernel';

export const templates = ['blank', 'tabletop'] as const;
export type Template = (typeof templates)[number];

const minuteMs = 60_000;

/** What a new scenario starts from. Its title is in the language in which it is written first. */
export function scenarioFrom(template: Template, key: string, title: string, language: Locale, team: { readonly name: string; readonly timeZone: string }): Scenario {
  const blank: Scenario = {
    format: 'tocsin-scenario/1',
    key,
    title: { [language]: title },
    summary: { [language]: '' },
    briefing: { [language]: '' },
    durationMs: 90 * minuteMs,
    scenarioStart: '2027-03-01T08:00:00Z',
    tlp: 'TLP:AMBER',
    licence: 'CC-BY-4.0',
    teams: [{ key: 'team', name: { [language]: team.name }, timeZone: team.timeZone }],
    phases: [],
    personas: [],
    milestones: [],
    variables: [],
    objectives: [],
    injects: [],
    languages: { source: language, texts: {} },
  };
  return template === 'blank' ? blank : { ...blank, ...tabletop };
}

const text = (en: string, fr: string, de: string): LocalizedText => ({ en, fr, de });

const tabletop: Partial<Scenario> = {
  phases: [
    { key: 'alert', title: text('Alert', 'Alerte', 'Alarmierung'), startsAtMs: 0 },
    { key: 'spread', title: text('Spread', 'Propagation', 'Ausbreitung'), startsAtMs: 30 * minuteMs },
    { key: 'recovery', title: text('Recovery', 'Rétablissement', 'Wiederherstellung'), startsAtMs: 60 * minuteMs },
  ],
  personas: [
    { key: 'service-desk', name: 'Service desk', role: text('Agent', 'Agent', 'Sachbearbeitung'), organisation: text('City', 'Ville', 'Stadt') },
    { key: 'journalist', name: 'Camille Roth', role: text('Journalist', 'Journaliste', 'Journalistin'), organisation: text('The Gazette', 'La Gazette', 'Das Tageblatt') },
  ],
  objectives: [{ key: 'alarm', title: text('Raise the alarm and assemble the crisis team', 'Donner l’alerte et réunir la cellule de crise', 'Alarmieren und den Krisenstab einberufen') }],
  injects: [
    {
      key: 'first-sign',
      title: text('The first sign', 'Le premier signe', 'Das erste Anzeichen'),
      channel: 'ticket',
      from: 'service-desk',
      to: 'all',
      trigger: { at: 0 },
      content: {
        subject: text('Files cannot be opened', 'Des fichiers ne s’ouvrent plus', 'Dateien lassen sich nicht öffnen'),
        body: text('Several people report files that do not open.', 'Plusieurs personnes signalent des fichiers qui ne s’ouvrent plus.', 'Mehrere Personen melden Dateien, die sich nicht öffnen lassen.'),
      },
      objectives: ['alarm'],
      ask: { kind: 'answer', prompt: text('What do you do first?', 'Que faites-vous d’abord ?', 'Was tun Sie zuerst?'), withinMs: 10 * minuteMs },
    },
    {
      key: 'press-question',
      title: text('A question of the press', 'Une question de la presse', 'Eine Presseanfrage'),
      channel: 'press',
      from: 'journalist',
      to: 'all',
      trigger: { at: 45 * minuteMs },
      content: {
        subject: text('What is happening at the town hall?', 'Que se passe-t-il à l’hôtel de ville ?', 'Was ist im Rathaus los?'),
        body: text('I would like your statement within the hour.', 'Je souhaite votre réaction dans l’heure.', 'Ich bitte um Ihre Stellungnahme innerhalb einer Stunde.'),
      },
    },
  ],
};
