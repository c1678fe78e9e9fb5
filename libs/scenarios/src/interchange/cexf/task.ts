import type { Channel, Inject } from '#exercise-engine';
import { type FileEntry, noteLeftovers, placeOf } from '../entries.ts';
import { isEmpty, isObject, type JsonObject, listOf, textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import { anyToMarkdown, plainToLine } from '../markdown.ts';
import type { Cast } from '../persona.ts';
import type { Ledger } from '../report.ts';

/** An inject as it is defined; when it comes is the flow's business. */
export interface Task {
  readonly entry: FileEntry;
  readonly inject: Omit<Inject, 'trigger'>;
}

interface Reading {
  readonly locale: ContentLocale;
  readonly cast: Cast;
  readonly ledger: Ledger;
}

const withinMs = 15 * 60_000;
const prompts: Record<ContentLocale, string> = { en: 'Say how you solved it.', fr: 'Dites comment vous l’avez résolu.', de: 'Sagen Sie, wie Sie es gelöst haben.' };

export function readTasks(document: JsonObject, entries: readonly FileEntry[], reading: Reading): readonly Task[] {
  const key = keyMaker();
  const described = new Map(listOf(document, 'inject_flow').flatMap((flow) => (isObject(flow) ? [[textOf(flow, 'inject_uuid'), textOf(flow, 'description')] as const] : [])));
  reading.ledger.find('evaluations', 0);
  return entries.map((entry, at) => ({ entry, inject: readTask(entry, key(textOf(entry.node, 'name'), `inject-${at + 1}`), described.get(entry.id) ?? '', reading) }));
}

function readTask({ node, where }: FileEntry, key: string, flowDescription: string, { locale, cast, ledger }: Reading): Omit<Inject, 'trigger'> {
  const title = textOf(node, 'name') || textOf(node, 'description') || key;
  if (!textOf(node, 'name')) ledger.change('injects', where, 'imports.title-missing');
  const texts = [...new Set([textOf(node, 'description'), flowDescription])].filter(Boolean).map(anyToMarkdown);
  for (const reason of new Set(texts.flatMap(({ removed }) => removed))) ledger.change('injects', where, reason);
  const tool = textOf(node, 'target_tool');
  const channel = channelOf(textOf(node, 'action'), tool);
  if (channel !== 'email') ledger.change('injects', where, 'imports.technical-as-alert', tool);
  if (!isEmpty(node['action_payload_resource_uuid'])) ledger.change('injects', where, 'imports.attachment-dropped');
  const evaluations = readEvaluations(node, where, ledger);
  const notes = [['action', textOf(node, 'action')] as const, ['target_tool', tool] as const].filter(([, value]) => value).map(([field, value]) => `* ${field}: ${plainToLine(value)}`);
  noteLeftovers(ledger, 'injects', { where, node }, ['uuid', 'name', 'description', 'action', 'target_tool', 'action_payload_resource_uuid', 'inject_evaluation']);
  const staffNotes = [...notes, ...evaluations.map(({ score }) => score)].filter(Boolean).join('\n');
  return {
    key,
    title: { [locale]: title },
    channel,
    from: cast.keyOf(''),
    to: 'all',
    content: { subject: { [locale]: title }, body: { [locale]: texts.map(({ markdown }) => markdown).join('\n\n') || plainToLine(title) }, ...(tool && { source: { [locale]: tool } }) },
    ...(evaluations.length > 0 && { ask: { kind: 'answer', prompt: { [locale]: prompts[locale] }, withinMs }, expectedActions: evaluations.map(({ action }) => ({ [locale]: action })) }),
    ...(staffNotes && { staffNotes: { [locale]: staffNotes } }),
  };
}

function channelOf(action: string, tool: string): Channel {
  if (/mail/i.test(action)) return 'email';
  return /network|alert/i.test(action) || /suricata|siem|ids/i.test(tool) ? 'soc-alert' : 'ticket';
}

/** What a machine would check becomes an expected action. */
function readEvaluations(node: JsonObject, inject: string, ledger: Ledger): readonly { action: string; score: string }[] {
  const list = listOf(node, 'inject_evaluation');
  ledger.find('evaluations', list.length);
  return list.flatMap((evaluation, at) => {
    const where = placeOf(`${inject} inject_evaluation`, at, isObject(evaluation) ? textOf(evaluation, 'result') : '');
    if (!isObject(evaluation)) {
      ledger.lose('evaluations', where, 'imports.not-an-object');
      return [];
    }
    const action = textOf(evaluation, 'result') || textOf(evaluation, 'evaluation_strategy') || `#${at + 1}`;
    ledger.change('evaluations', where, 'imports.expectation-as-action', textOf(evaluation, 'evaluation_strategy'));
    const points = listOf(evaluation, 'score_range').filter((point) => typeof point === 'number');
    if (points.length > 0) ledger.change('evaluations', where, 'imports.score-in-notes');
    noteLeftovers(ledger, 'evaluations', { where, node: evaluation }, ['result', 'score_range', 'evaluation_strategy']);
    return [{ action, score: points.length > 0 ? `* ${plainToLine(action)}: ${points.join('–')} pt` : '' }];
  });
}
