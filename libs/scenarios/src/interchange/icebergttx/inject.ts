import type { Ask, DecisionOption, Inject, TeamSlot } from '#exercise-engine';
import { entriesIn, type FileEntry, fieldName, idsOf, noteLeftovers, placeOf } from '../entries.ts';
import { cleanText, isObject, type JsonObject, listOf, numberOf, textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import { anyToMarkdown, plainToLine } from '../markdown.ts';
import type { Cast } from '../persona.ts';
import type { Ledger } from '../report.ts';

export interface PlayedInject {
  readonly entry: FileEntry;
  readonly inject: Omit<Inject, 'trigger'>;
  /** What follows each option, by the option's key; an answer has the key ''. */
  readonly next: ReadonlyMap<string, string>;
  readonly messages: readonly Message[];
}

/** Comes by itself some time after the inject that it stands in. */
export interface Message {
  readonly inject: Omit<Inject, 'trigger'>;
  readonly delayMs: number;
}

interface Reading {
  readonly locale: ContentLocale;
  readonly teams: ReadonlyMap<string, TeamSlot>;
  readonly cast: Cast;
  readonly ledger: Ledger;
}

const withinMs = 15 * 60_000;
const longestSeconds = 366 * 86_400;
const prompts: Record<ContentLocale, string> = { en: 'What do you do?', fr: 'Que faites-vous ?', de: 'Was tun Sie?' };

export function readInjects(entries: readonly FileEntry[], reading: Reading): readonly PlayedInject[] {
  const key = keyMaker();
  for (const kind of ['options', 'communications', 'expectations']) reading.ledger.find(kind, 0);
  return entries.map((entry, at) => readInject(entry, (name) => key(name, `inject-${at + 1}`), reading));
}

const fields = ['id', 'title', 'content', 'target_teams', 'sequence_order', 'next_inject_id', 'options', 'free_text_response', 'triggers_communications', 'expected_actions', 'release_at_minutes'];

function readInject(entry: FileEntry, key: (name: string) => string, reading: Reading): PlayedInject {
  const { node, where } = entry;
  const { locale, cast, ledger } = reading;
  const title = textOf(node, 'title') || textOf(node, 'id') || key('');
  if (!textOf(node, 'title')) ledger.change('injects', where, 'imports.title-missing');
  const { markdown, removed } = anyToMarkdown(textOf(node, 'content'));
  for (const reason of removed) ledger.change('injects', where, reason);
  const to = recipientsOf(node, where, reading);
  const { ask, next } = readAsk(entry, reading);
  const own = key(title);
  const { messages, outbound } = readMessages(entry, to, key, reading);
  const listed = listOf(node, 'expected_actions');
  ledger.find('expectations', listed.length);
  const actions = listed.flatMap((action, at) => {
    const text = typeof action === 'string' ? cleanText(action) : '';
    if (!text) ledger.lose('expectations', placeOf(`${where} expected_actions`, at, ''), 'imports.not-an-object');
    return text ? [text] : [];
  });
  noteLeftovers(ledger, 'injects', entry, fields);
  const expectedActions = [...actions, ...outbound].map((text) => ({ [locale]: text }));
  const inject = { key: own, title: { [locale]: title }, channel: 'ticket' as const, from: cast.keyOf(''), to, content: { subject: { [locale]: title }, body: { [locale]: markdown || plainToLine(title) } }, ...(ask && { ask }), ...(expectedActions.length > 0 && { expectedActions }) };
  return { entry, inject, next, messages };
}

function recipientsOf(node: JsonObject, where: string, { teams, ledger }: Reading): Inject['to'] {
  const to = new Set<string>();
  for (const id of idsOf(node, 'target_teams', 'id')) {
    const team = teams.get(id);
    if (team) to.add(team.key);
    else ledger.change('injects', where, 'imports.unknown-team', fieldName(id));
  }
  return to.size > 0 ? [...to] : 'all';
}

function readAsk({ node, where }: FileEntry, { locale, ledger }: Reading): { ask: Ask | null; next: ReadonlyMap<string, string> } {
  const key = keyMaker();
  const next = new Map<string, string>();
  const options: readonly DecisionOption[] = entriesIn(node['options'], 'options', { id: 'id', title: 'label' }, ledger).map(({ node: option, where: place }, at) => {
    const label = textOf(option, 'label') || textOf(option, 'id') || `${at + 1}`;
    const own = key(textOf(option, 'id'), `option-${at + 1}`);
    const following = textOf(option, 'next_inject_id');
    if (following) next.set(own, following);
    noteLeftovers(ledger, 'options', { where: `${where} ${place}`, node: option }, ['id', 'label', 'next_inject_id']);
    return { key: own, label: { [locale]: label } };
  });
  const prompt = { [locale]: prompts[locale] };
  const [only] = options;
  if (options.length > 1) {
    if (node['free_text_response'] === true) ledger.change('injects', where, 'imports.options-and-text');
    return { ask: { kind: 'decision', prompt, withinMs, options }, next };
  }
  if (only) ledger.change('injects', where, 'imports.single-option-as-answer', only.label[locale]);
  const after = only && next.get(only.key);
  const ask: Ask | null = only || node['free_text_response'] === true ? { kind: 'answer', prompt: only ? { [locale]: `${only.label[locale]} – ${prompts[locale]}` } : prompt, withinMs } : null;
  return { ask, next: after ? new Map([['', after]]) : new Map() };
}

/** Messages of outsiders come by themselves; those of the team are expected of it. */
function readMessages({ node, where }: FileEntry, to: Inject['to'], key: (name: string) => string, { locale, cast, ledger }: Reading): { messages: readonly Message[]; outbound: readonly string[] } {
  const outbound: string[] = [];
  const list = listOf(node, 'triggers_communications');
  ledger.find('communications', list.length);
  const messages = list.flatMap((message, at): readonly Message[] => {
    const place = placeOf(`${where} triggers_communications`, at, isObject(message) ? textOf(message, 'subject') : '');
    if (!isObject(message)) {
      ledger.lose('communications', place, 'imports.not-an-object');
      return [];
    }
    const subject = textOf(message, 'subject') || textOf(message, 'external_entity') || `#${at + 1}`;
    const { markdown, removed } = anyToMarkdown(textOf(message, 'body'));
    for (const reason of removed) ledger.change('communications', place, reason);
    noteLeftovers(ledger, 'communications', { where: place, node: message }, ['external_entity', 'direction', 'subject', 'body', 'delay_after_release_seconds']);
    if (textOf(message, 'direction') === 'outbound') {
      ledger.change('communications', place, 'imports.outbound-as-action');
      outbound.push([textOf(message, 'external_entity'), subject, textOf(message, 'body')].filter(Boolean).join(' – '));
      return [];
    }
    const seconds = numberOf(message, 'delay_after_release_seconds') ?? 0;
    const delay = Math.min(longestSeconds, Math.max(0, seconds));
    if (delay !== seconds) ledger.change('communications', place, 'imports.time-invalid');
    return [{ delayMs: Math.round(delay * 1_000), inject: { key: key(subject), title: { [locale]: subject }, channel: 'email', from: cast.keyOf(textOf(message, 'external_entity').slice(0, 200)), to, content: { subject: { [locale]: subject }, body: { [locale]: markdown || plainToLine(subject) } } } }];
  });
  return { messages, outbound };
}
