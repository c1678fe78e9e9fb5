import type { Inject, TeamSlot } from '#exercise-engine';
import { isEmpty, type JsonObject, numberOf, objectOf, textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import { htmlToMarkdown, looksLikeHtml, plainToMarkdown } from '../markdown.ts';
import { ImportRefused, type Ledger } from '../report.ts';
import { contractOf } from './contract.ts';
import { fieldName, type FileEntry, idsOf, noteLeftovers } from '../entries.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';
import type { Documents } from './documents.ts';
import { readExpectations } from './expectation.ts';
import type { Media } from './media.ts';
import { readMessage } from './message.ts';
import type { Cast } from '../persona.ts';
import type { Fill } from './placeholders.ts';

/** An inject whose place in time is known, and not yet what it waits for. */
export interface PlannedInject {
  readonly entry: FileEntry;
  readonly inject: Inject;
  readonly dueMs: number;
  readonly isOnShelf: boolean;
}

export interface InjectContext {
  readonly locale: ContentLocale;
  readonly teams: ReadonlyMap<string, TeamSlot>;
  readonly media: Media;
  readonly cast: Cast;
  readonly fill: Fill;
  readonly ledger: Ledger;
  readonly documents: Documents;
}

/** Formatting is converted while the server waits, so that a file may hold only so much of it. */
const mostTags = 100_000;

/**
 * The injects in the order of their times.
 * @throws ImportRefused if their texts hold more formatting than any scenario
 */
export function readInjects(document: OpenAevDocument, context: InjectContext): readonly PlannedInject[] {
  const key = keyMaker();
  context.ledger.find('expectations', 0);
  const entries = entriesOf(document, 'injects', { id: 'inject_id', title: 'inject_title' }, context.ledger);
  if (entries.reduce((sum, { node }) => sum + tagsIn(objectOf(node, 'inject_content')), 0) > mostTags) throw new ImportRefused('imports.too-large');
  return entries
    .map((entry, at) => readInject(entry, (title) => key(title, `inject-${at + 1}`), context))
    .toSorted((a, b) => a.dueMs - b.dueMs);
}

const tagsIn = (content: JsonObject): number => Object.values(content).reduce<number>((sum, value) => (typeof value === 'string' ? sum + value.split('<').length - 1 : sum), 0);

const fields = ['inject_title', 'inject_description', 'inject_enabled', 'inject_content', 'inject_all_teams', 'inject_teams', 'inject_depends_on', 'inject_depends_duration', 'inject_documents', 'inject_injector_contract', 'inject_type'];

function readInject(entry: FileEntry, key: (title: string) => string, context: InjectContext): PlannedInject {
  const { node, where } = entry;
  const { locale, cast, ledger } = context;
  const content = objectOf(node, 'inject_content');
  const contract = contractOf(node, content);
  const named = textOf(node, 'inject_title') || textOf(content, 'subject');
  if (!named) ledger.change('injects', where, 'imports.title-missing');
  const title = context.fill(named || contract.tool || 'Inject').text;
  const message = readMessage(content, { ...context, where, title, contract });
  const { actions, ask, notes } = readExpectations(content, locale, where, ledger);
  const { to, isOnShelf } = recipients(entry, contract.means === 'technical', context);
  const staffNotes = [description(textOf(node, 'inject_description')), ...message.notes, ...notes].filter(Boolean).join('\n');
  const attachments = attachmentsOf(entry, context);
  noteLeftovers(ledger, 'injects', entry, fields);
  const dueMs = dueMsOf(entry, ledger);
  const inject: Inject = {
    key: key(named),
    title: { [locale]: title },
    channel: message.channel,
    from: cast.keyOf(message.sender),
    to,
    trigger: isOnShelf ? { contingency: true } : { at: dueMs },
    ...(contract.means === 'manual' && { needsRelease: true }),
    content: { subject: { [locale]: message.subject }, body: { [locale]: message.body }, ...(message.source && { source: { [locale]: message.source } }) },
    ...(ask && { ask }),
    ...(actions.length > 0 && { expectedActions: actions }),
    ...(staffNotes && { staffNotes: { [locale]: staffNotes } }),
    ...(contract.techniques.length > 0 && { techniques: contract.techniques }),
    ...(attachments.length > 0 && { attachments }),
  };
  return { entry, inject, dueMs, isOnShelf };
}

function attachmentsOf({ node, where }: FileEntry, { documents, ledger }: InjectContext): readonly string[] {
  const found = idsOf(node, 'inject_documents', 'document_id').map((id) => documents.byId.get(id)?.key);
  const keys = new Set(found.filter((key) => key !== undefined));
  if (keys.size < found.length || (found.length === 0 && !isEmpty(node['inject_documents']))) ledger.change('injects', where, 'imports.attachment-dropped');
  return [...keys];
}

const description = (text: string): string => (looksLikeHtml(text) ? htmlToMarkdown(text).markdown : plainToMarkdown(text));

const longestSeconds = 366 * 86_400;

function dueMsOf({ node, where }: FileEntry, ledger: Ledger): number {
  const seconds = numberOf(node, 'inject_depends_duration');
  const valid = Math.min(longestSeconds, Math.max(0, seconds ?? 0));
  if (valid !== seconds) ledger.change('injects', where, 'imports.time-invalid');
  return Math.round(valid * 1000);
}

function recipients({ node, where }: FileEntry, isTechnical: boolean, { teams, ledger }: InjectContext): { to: Inject['to']; isOnShelf: boolean } {
  const isDisabled = node['inject_enabled'] === false;
  if (isDisabled) ledger.change('injects', where, 'imports.disabled-on-shelf');
  if (node['inject_all_teams'] === true) return { to: 'all', isOnShelf: isDisabled };
  const to = new Set<string>();
  for (const id of idsOf(node, 'inject_teams', 'team_id')) {
    const team = teams.get(id);
    if (team) to.add(team.key);
    else ledger.change('injects', where, 'imports.unknown-team', fieldName(id));
  }
  if (to.size > 0) return { to: [...to], isOnShelf: isDisabled };
  ledger.change('injects', where, isTechnical ? 'imports.no-teams-to-all' : 'imports.no-teams-on-shelf');
  return { to: 'all', isOnShelf: isDisabled || !isTechnical };
}
