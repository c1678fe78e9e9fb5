import type { Inject } from '#exercise-engine';
import { scenarioOf } from '../assumptions.ts';
import { entriesIn, type FileEntry, fieldName, noteLeftovers } from '../entries.ts';
import type { Format, Found, Read } from '../format.ts';
import { isEmpty, isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '#kernel/import';
import { titleFromName } from '../keys.ts';
import { type ContentLocale, guessLanguage } from '../language.ts';
import { safeMarkdown } from '../markdown.ts';
import { Cast } from '../persona.ts';
import { ImportRefused, Ledger } from '../report.ts';
import { readFlow } from './flow.ts';
import { readTasks } from './task.ts';

const format = 'cexf';
const longestSeconds = 366 * 86_400;

/** The Common Exercise Format, as written by its tools rather than as described: much that is described is left out, and more is added. */
export const cexf: Format = {
  recognises: (document) => isObject(document) && isObject(document['exercise']) && 'injects' in document && ('inject_flow' in document || 'inject_payloads' in document),
  read,
};

function read({ name, document, others }: Found): Read {
  if (!isObject(document)) throw new ImportRefused('imports.unknown-format');
  const ledger = new Ledger();
  const exercise = objectOf(document, 'exercise');
  const entries = entriesIn(document['injects'], 'injects', { id: 'uuid', title: 'name' }, ledger);
  const title = textOf(exercise, 'name') || titleFromName(name);
  const locale = guessLanguage([title, textOf(exercise, 'expanded'), ...entries.map(({ node }) => `${textOf(node, 'name')} ${textOf(node, 'description')}`)].join(' '));
  const cast = new Cast(locale);
  const tasks = readTasks(document, entries, { locale, cast, ledger });
  const injects: readonly Inject[] = readFlow(document, tasks, ledger);
  const information = readInformation(exercise, locale, ledger);
  loseTheRest(document, others.map((file) => file.name), ledger);
  return { report: ledger.report(format, title), scenario: scenarioOf({ title, locale, teams: [], personas: cast.personas, injects, ...information }, ledger) };
}

function readInformation(exercise: JsonObject, locale: ContentLocale, ledger: Ledger): Partial<Parameters<typeof scenarioOf>[0]> {
  const told = Object.entries(exercise).filter(([field, value]) => field !== 'uuid' && field !== 'meta' && !isEmpty(value));
  const meta = Object.entries(objectOf(exercise, 'meta')).filter(([, value]) => !isEmpty(value));
  const kept = ['name', 'description', 'expanded', 'total_duration', 'tags'];
  ledger.find('information', told.length + meta.length);
  const seconds = numberOf(exercise, 'total_duration');
  const hasDuration = seconds !== null && seconds > 0 && seconds <= longestSeconds;
  for (const [field] of told) if (!kept.includes(field) || (field === 'total_duration' && !hasDuration)) ledger.lose('information', `exercise.${fieldName(field)}`, 'imports.no-counterpart');
  for (const [field] of meta) if (field !== 'author') ledger.lose('information', `exercise.meta.${fieldName(field)}`, 'imports.no-counterpart');
  const author = textOf(objectOf(exercise, 'meta'), 'author');
  const texts = [...new Set([textOf(exercise, 'description'), textOf(exercise, 'expanded')])].filter(Boolean).map((text) => {
    const { markdown, removed } = safeMarkdown(text);
    for (const reason of removed) ledger.change('information', 'exercise', reason);
    return markdown;
  });
  const tags = listOf(exercise, 'tags').filter((tag) => typeof tag === 'string');
  return {
    summary: { [locale]: texts.join('\n\n') },
    ...(hasDuration && { durationMs: Math.round(seconds * 1_000) }),
    ...(tags.length > 0 && { tags }),
    ...(author && { provenance: { author } }),
  };
}

function loseTheRest(document: JsonObject, files: readonly string[], ledger: Ledger): void {
  const payloads: readonly FileEntry[] = entriesIn(document['inject_payloads'], 'payloads', { id: 'uuid', title: 'name' }, ledger);
  for (const { where } of payloads) ledger.lose('payloads', where, 'imports.attachments-not-kept');
  noteLeftovers(ledger, 'scenario', { where: 'file', node: document }, ['exercise', 'injects', 'inject_flow', 'inject_payloads']);
  ledger.loseFiles(files);
}
