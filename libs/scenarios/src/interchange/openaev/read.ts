import { scenarioOf } from '../assumptions.ts';
import type { Format, Found, Read } from '../format.ts';
import { isEmpty, isObject, listOf, textOf } from '#kernel/import';
import { titleFromName } from '../keys.ts';
import { guessLanguage } from '../language.ts';
import { htmlToMarkdown, looksLikeHtml, safeMarkdown } from '../markdown.ts';
import { ImportRefused, Ledger } from '../report.ts';
import { readDependencies } from './dependency.ts';
import { isOpenAev, type OpenAevDocument, openAevDocument } from './document.ts';
import { readDocuments } from './documents.ts';
import { readInjects } from './inject.ts';
import { loseTheRest } from './leftovers.ts';
import { readMedia } from './media.ts';
import { readObjectives } from './objective.ts';
import { Cast } from '../persona.ts';
import { readVariables } from './placeholders.ts';
import { readTeams } from './team.ts';
import { triggerInjects } from './trigger.ts';

const format = 'openaev-export/1';
const afterLastInjectMs = 15 * 60_000;

export const openAev: Format = { recognises: (document) => isObject(document) && isOpenAev(document), read: readOpenAev };

/** Reads an export of OpenAEV, version 1. */
function readOpenAev({ name, document: root, others }: Found): Read {
  if (!isObject(root)) throw new ImportRefused('imports.unknown-format');
  const ledger = new Ledger();
  const document = openAevDocument(root);
  const { information, prefix } = document;
  const locale = guessLanguage(wordsOf(document));
  const title = textOf(information, `${prefix}name`) || titleFromName(name);
  const teams = readTeams(document, locale, ledger);
  const { variables, fill } = readVariables(document, locale, title, ledger);
  const media = readMedia(document, ledger);
  const cast = new Cast(locale);
  const documents = readDocuments(document, others, ledger);
  const planned = readInjects(document, { locale, teams, media, cast, fill, ledger, documents });
  media.close();
  const slots = [...teams.values()];
  const { injects, milestones } = triggerInjects(planned, readDependencies(planned, ledger), slots, ledger);
  const objectives = readObjectives(document, locale, ledger);
  loseTheRest(document, others.map((file) => file.name), ledger);
  if (isEmpty(root['export_version'])) ledger.change('scenario', 'export_version', 'imports.version-assumed');
  ledger.change('scenario', 'durationMs', 'imports.duration-assumed');
  const durationMs = Math.max(0, ...planned.map(({ dueMs }) => dueMs)) + afterLastInjectMs;
  const summary = { [locale]: summaryOf(document, ledger) };
  const scenario = scenarioOf({ title, locale, summary, durationMs, teams: slots, personas: cast.personas, milestones, variables, objectives, injects }, ledger);
  const attachments = [...documents.byId.values()];
  return { report: ledger.report(format, title), scenario: attachments.length > 0 ? { ...scenario, attachments } : scenario, attachments: documents.bytes };
}

function summaryOf({ information, prefix }: OpenAevDocument, ledger: Ledger): string {
  const parts = ['subtitle', 'description'].map((field) => {
    const text = textOf(information, `${prefix}${field}`);
    const { markdown, removed } = looksLikeHtml(text) ? htmlToMarkdown(text) : safeMarkdown(text);
    for (const reason of removed) ledger.change('information', `${prefix}${field}`, reason);
    return markdown;
  });
  return parts.filter(Boolean).join('\n\n');
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
