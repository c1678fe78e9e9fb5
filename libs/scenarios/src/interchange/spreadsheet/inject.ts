import type { Ask, Inject } from '#exercise-engine';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import { anyToMarkdown, plainToLine } from '../markdown.ts';
import type { Cast } from '../persona.ts';
import { channelIn, type Recipients } from './cast.ts';
import type { ColumnField } from './column.ts';
import type { SumUp } from './sum-up.ts';

/** The cells of one row by what they hold, each with the name of its column. */
interface Told {
  readonly where: string;
  readonly cells: ReadonlyMap<ColumnField, readonly { readonly name: string; readonly text: string }[]>;
}

/** A row as the spreadsheet numbers it. A section is a heading among the injects. */
export type ToldRow = Told & { readonly number: number; readonly isSection: boolean };

export interface Reading {
  readonly locale: ContentLocale;
  readonly recipients: Recipients;
  readonly cast: Cast;
  readonly objectives: { keyOf(title: string): string };
  readonly hasChannels: boolean;
  readonly notes: SumUp;
}

const withinMs = 15 * 60_000;
const prompts: Record<ContentLocale, string> = { en: 'What do you decide?', fr: 'Que décidez-vous ?', de: 'Was entscheiden Sie?' };
const longestTitle = 120;
const bullet = /^\s*(?:[-•*–]|\d+[.)])\s+/;
const contingent = /conting|r[ée]serve|bei bedarf|au besoin|optional|if needed/i;
const plainKind = /^(?:inject|stimulus|event|evenement|[ée]v[ée]nement|einlage|ereignis)s?$/i;

export const textsIn = ({ cells }: Told, field: ColumnField): readonly string[] => (cells.get(field) ?? []).map(({ text }) => text);

/** One line each. */
export const linesIn = (told: Told, field: ColumnField): readonly string[] => textsIn(told, field).flatMap((text) => text.split('\n')).map((line) => line.replace(bullet, '').trim()).filter(Boolean);

export const isExpectedAction = (told: Told): boolean => textsIn(told, 'kind').some((kind) => /expected|attendu|erwart/i.test(kind)) || (textsIn(told, 'title').length + textsIn(told, 'body').length === 0 && textsIn(told, 'expected').length > 0);

/** The inject of one row, due so many milliseconds after the start, or when the director plays it. */
export function readInject(told: Told, key: ReturnType<typeof keyMaker>, dueMs: number | null, reading: Reading): Inject {
  const { locale, recipients, cast, notes } = reading;
  const { where } = told;
  const [title = ''] = textsIn(told, 'title').map((text) => text.replace(/\s+/g, ' '));
  const texts = textsIn(told, 'body').map(anyToMarkdown);
  for (const reason of new Set(texts.flatMap(({ removed }) => removed))) notes.change('injects', where, reason);
  const body = texts.map(({ markdown }) => markdown).join('\n\n');
  if (!title) notes.change('injects', where, 'imports.title-missing');
  const named = title || textsIn(told, 'body').join(' ').replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, longestTitle).toWellFormed() || where;
  const to = recipients.read(textsIn(told, 'to'));
  if (to.length === 0) notes.change('injects', where, 'imports.no-team-to-all');
  const isOnShelf = textsIn(told, 'kind').some((kind) => contingent.test(kind));
  const ask = readOptions(told, reading);
  const expectedActions = linesIn(told, 'expected').map((line) => ({ [locale]: line }));
  const objectives = [...new Set(linesIn(told, 'objective').map((line) => reading.objectives.keyOf(line)))];
  const staffNotes = notesOf(told, dueMs, ask !== null);
  return {
    key: key(named, 'inject'),
    title: { [locale]: named },
    channel: channelOf(told, reading),
    from: cast.keyOf(textsIn(told, 'from').join(', ').replace(/\s+/g, ' ').slice(0, 200).toWellFormed()),
    to: to.length === 0 ? 'all' : to,
    trigger: isOnShelf ? { contingency: true } : dueMs === null ? { manual: true } : { at: dueMs },
    content: { subject: { [locale]: named }, body: { [locale]: body || plainToLine(named) } },
    ...(ask && { ask }),
    ...(objectives.length > 0 && { objectives }),
    ...(expectedActions.length > 0 && { expectedActions }),
    ...(staffNotes && { staffNotes: { [locale]: staffNotes } }),
  };
}

function channelOf(told: Told, { hasChannels, notes }: Reading): Inject['channel'] {
  if (!hasChannels) return 'email';
  const channel = textsIn(told, 'channel').map(channelIn).find((known) => known !== undefined);
  if (!channel) notes.change('injects', told.where, 'imports.channel-assumed');
  return channel ?? 'ticket';
}

function readOptions(told: Told, { locale, notes }: Reading): Ask | null {
  const options = textsIn(told, 'options').flatMap((text) => text.split(/[|;\n]/)).map((option) => option.trim()).filter(Boolean);
  if (options.length < 2) return null;
  const key = keyMaker();
  notes.change('injects', told.where, 'imports.options-as-decision');
  return { kind: 'decision', prompt: { [locale]: prompts[locale] }, withinMs, options: options.map((label, at) => ({ key: key(label, `option-${at + 1}`), label: { [locale]: label } })) };
}

/** What has no place of its own stands in the notes under the name of its column: also a time or channel that is not understood. */
function notesOf({ cells }: Told, dueMs: number | null, hasDecision: boolean): string {
  const kinds = (cells.get('kind') ?? []).filter(({ text }) => !plainKind.test(text) && !contingent.test(text));
  const channels = cells.get('channel') ?? [];
  const left = [
    ...(dueMs === null ? (cells.get('time') ?? []) : []),
    ...kinds,
    ...channels.filter(({ text }) => text.length > 30 || !channelIn(text)),
    ...(hasDecision ? [] : (cells.get('options') ?? [])),
    ...(cells.get('notes') ?? []),
  ];
  return left.map(({ name, text }) => `* ${plainToLine(name)}: ${plainToLine(text)}`).join('\n');
}
