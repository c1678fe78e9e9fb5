import type { TeamSlot } from '#exercise-engine';
import { scenarioOf } from '../assumptions.ts';
import { entriesIn, fieldName, noteLeftovers } from '../entries.ts';
import type { Format, Found, Read } from '../format.ts';
import { isEmpty, isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '#kernel/import';
import { keyMaker, titleFromName } from '../keys.ts';
import { type ContentLocale, guessLanguage } from '../language.ts';
import { anyToMarkdown } from '../markdown.ts';
import { Cast } from '../persona.ts';
import { ImportRefused, Ledger } from '../report.ts';
import { readBranches } from './branch.ts';
import { readInjects } from './inject.ts';

const format = 'icebergttx/1.0';
const longestMinutes = 366 * 1_440;

/** A scenario of IcebergTTX: injects that follow from the options chosen. */
export const icebergTtx: Format = {
  recognises: (document) => isObject(document) && Array.isArray(document['injects']) && ('start_inject_id' in document || 'participant_teams' in document),
  read,
};

function read({ name, document, others }: Found): Read {
  if (!isObject(document)) throw new ImportRefused('imports.unknown-format');
  const version = textOf(document, 'schema_version');
  if (version && !/^1(?:\.\d+)?$/.test(version)) throw new ImportRefused('imports.unsupported-version', `schema_version ${version.slice(0, 20)}`);
  const ledger = new Ledger();
  if (!version) ledger.change('scenario', 'schema_version', 'imports.version-assumed');
  const entries = entriesIn(document['injects'], 'injects', { id: 'id', title: 'title' }, ledger);
  const title = textOf(document, 'title') || titleFromName(name);
  const locale = guessLanguage([title, textOf(document, 'description'), ...entries.map(({ node }) => `${textOf(node, 'title')} ${textOf(node, 'content')}`)].join(' '));
  const teams = readTeams(document, locale, ledger);
  const cast = new Cast(locale);
  const played = readInjects(entries, { locale, teams, cast, ledger });
  const { injects, milestones } = readBranches(played, document, [...teams.values()], ledger);
  const debrief = anyToMarkdown(textOf(document, 'debrief_notes')).markdown;
  const information = readInformation(document, locale, ledger);
  if (debrief) {
    if (injects.length > 0) ledger.change('information', 'debrief_notes', 'imports.notes-in-first-inject');
    else ledger.lose('information', 'debrief_notes', 'imports.no-counterpart');
  }
  const noted = injects.map((inject, at) => (at === 0 && debrief ? { ...inject, staffNotes: { [locale]: [inject.staffNotes?.[locale], debrief].filter(Boolean).join('\n\n') } } : inject));
  ledger.loseFiles(others.map((file) => file.name));
  return { report: ledger.report(format, title), scenario: scenarioOf({ title, locale, teams: [...teams.values()], personas: cast.personas, milestones, injects: noted, ...information }, ledger) };
}

function readTeams(document: JsonObject, locale: ContentLocale, ledger: Ledger): ReadonlyMap<string, TeamSlot> {
  const key = keyMaker();
  return new Map(
    entriesIn(document['participant_teams'], 'teams', { id: 'id', title: 'label' }, ledger).map((entry, at) => {
      const name = textOf(entry.node, 'label') || textOf(entry.node, 'id') || `${at + 1}`;
      noteLeftovers(ledger, 'teams', entry, ['id', 'label']);
      return [entry.id, { key: key(name, `team-${at + 1}`), name: { [locale]: name }, timeZone: 'UTC' }];
    }),
  );
}

const elsewhere = ['schema_version', 'injects', 'participant_teams', 'start_inject_id'];
const kept = ['title', 'description', 'tags', 'debrief_notes'];

function readInformation(document: JsonObject, locale: ContentLocale, ledger: Ledger): Partial<Parameters<typeof scenarioOf>[0]> {
  const metadata = objectOf(document, 'metadata');
  const told = Object.entries(document).filter(([field, value]) => !elsewhere.includes(field) && field !== 'metadata' && !isEmpty(value));
  const meta = Object.entries(metadata).filter(([, value]) => !isEmpty(value));
  ledger.find('information', told.length + meta.length);
  for (const [field] of told) if (!kept.includes(field)) ledger.lose('information', fieldName(field), 'imports.no-counterpart');
  const minutes = numberOf(metadata, 'estimated_duration_minutes');
  const hasDuration = minutes !== null && minutes > 0 && minutes <= longestMinutes;
  for (const [field] of meta) if (field !== 'author' && !(field === 'estimated_duration_minutes' && hasDuration)) ledger.lose('information', `metadata.${fieldName(field)}`, 'imports.no-counterpart');
  const { markdown, removed } = anyToMarkdown(textOf(document, 'description'));
  for (const reason of removed) ledger.change('information', 'description', reason);
  const tags = listOf(document, 'tags').filter((tag) => typeof tag === 'string');
  const author = textOf(metadata, 'author');
  return {
    summary: { [locale]: markdown },
    ...(hasDuration && { durationMs: Math.round(minutes * 60_000) }),
    ...(tags.length > 0 && { tags }),
    ...(author && { provenance: { author } }),
  };
}
