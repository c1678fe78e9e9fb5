import type { Phase, Scenario } from '#exercise-engine';
import { isEmpty, type JsonObject, listOf, textOf } from '../json.ts';
import { keyMaker } from '../keys.ts';
import { type ContentLocale, guessLanguage } from '../language.ts';
import { htmlToMarkdown, looksLikeHtml, safeMarkdown } from '../markdown.ts';
import { type ImportReport, Ledger } from '../report.ts';
import { readDependencies } from './dependency.ts';
import { type OpenAevDocument, openAevDocument } from './document.ts';
import { readInjects } from './inject.ts';
import { loseTheRest } from './leftovers.ts';
import { readMedia } from './media.ts';
import { readObjectives } from './objective.ts';
import { Cast } from './persona.ts';
import { readVariables } from './placeholders.ts';
import { readTeams } from './team.ts';
import { triggerInjects } from './trigger.ts';

export { isOpenAev } from './document.ts';

const format = 'openaev-export/1';
const phaseTitles: Record<ContentLocale, string> = { en: 'Play', fr: 'Jeu', de: 'Spielphase' };
const afterLastInjectMs = 15 * 60_000;
const scenarioStart = '2026-01-12T08:00:00.000Z';
const tlp = 'TLP:AMBER';

/**
 * Reads an export of OpenAEV, version 1.
 * @throws ImportRefused
 */
export function readOpenAev(root: JsonObject, attachments: readonly string[], fileName: string): { report: ImportReport; scenario: Scenario } {
  const ledger = new Ledger();
  const document = openAevDocument(root);
  const { information, prefix } = document;
  const locale = guessLanguage(wordsOf(document));
  const title = textOf(information, `${prefix}name`) || fileName.replace(/^.*[/\\]|\.[a-z]+$/gi, '');
  const teams = readTeams(document, locale, ledger);
  const { variables, fill } = readVariables(document, locale, title, ledger);
  const media = readMedia(document, ledger);
  const cast = new Cast(locale);
  const planned = readInjects(document, { locale, teams, media, cast, fill, ledger });
  media.close();
  const slots = [...teams.values()];
  const { injects, milestones } = triggerInjects(planned, readDependencies(planned, ledger), slots, ledger);
  const objectives = readObjectives(document, locale, ledger);
  loseTheRest(document, attachments, ledger);
  noteAssumptions(root, locale, ledger);
  const scenario: Scenario = {
    format: 'tocsin-scenario/1',
    key: keyMaker()(title, 'imported'),
    title: { [locale]: title },
    summary: { [locale]: summaryOf(document, ledger) },
    briefing: { [locale]: '' },
    durationMs: Math.max(0, ...planned.map(({ dueMs }) => dueMs)) + afterLastInjectMs,
    scenarioStart,
    tlp,
    licence: 'NOASSERTION',
    teams: slots,
    phases: [play(locale)],
    personas: cast.personas,
    milestones,
    variables,
    objectives,
    injects,
  };
  return { report: ledger.report(format, title), scenario };
}

const play = (locale: ContentLocale): Phase => ({ key: 'play', title: { [locale]: phaseTitles[locale] }, startsAtMs: 0 });

function summaryOf({ information, prefix }: OpenAevDocument, ledger: Ledger): string {
  const parts = ['subtitle', 'description'].map((field) => {
    const text = textOf(information, `${prefix}${field}`);
    const { markdown, removed } = looksLikeHtml(text) ? htmlToMarkdown(text) : safeMarkdown(text);
    for (const reason of removed) ledger.change('information', `${prefix}${field}`, reason);
    return markdown;
  });
  return parts.filter(Boolean).join('\n\n');
}

function noteAssumptions(root: JsonObject, locale: ContentLocale, ledger: Ledger): void {
  if (isEmpty(root['export_version'])) ledger.change('scenario', 'export_version', 'imports.version-assumed');
  ledger.change('scenario', 'language', 'imports.language-guessed', locale);
  ledger.change('scenario', 'scenarioStart', 'imports.start-assumed', scenarioStart);
  ledger.change('scenario', 'durationMs', 'imports.duration-assumed');
  ledger.change('scenario', 'tlp', 'imports.marking-assumed', tlp);
  ledger.change('scenario', 'licence', 'imports.licence-unknown');
  ledger.change('scenario', 'phases', 'imports.phase-added');
  ledger.change('scenario', 'briefing', 'imports.briefing-missing');
}

/** Everything in the file that people would read. */
function wordsOf({ information, root, prefix }: OpenAevDocument): string {
  const injects = listOf(root, `${prefix}injects`).slice(0, 200);
  const strings = (value: unknown, depth: number): readonly string[] => {
    if (typeof value === 'string') return [value.slice(0, 20_000).replace(/<[^<>]*>/g, ' ')];
    return depth > 0 && typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner: unknown) => strings(inner, depth - 1)) : [];
  };
  const contents = injects.flatMap((inject) => (typeof inject === 'object' && inject !== null && 'inject_content' in inject ? strings(inject.inject_content, 1) : []));
  return [textOf(information, `${prefix}description`), ...contents].join(' ');
}
