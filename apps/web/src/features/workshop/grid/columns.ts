import { channels, type Edit, type Inject, type Scenario, textEdits, type Trigger } from '#exercise-engine';
import { type Locale, type LocalizedText, textIn } from '#kernel';
import { formatDuration } from '../../../ui/format.ts';
import { parseDuration } from '../fields/duration.ts';

export const columnKeys = ['when', 'title', 'to', 'channel', 'from', 'subject', 'body', 'asked', 'within', 'category', 'objectives', 'techniques', 'notes'] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** In which words cells are read and understood. */
export interface GridWords {
  readonly scenario: Scenario;
  /** The language in which texts are written now. */
  readonly language: Locale;
  readonly everyTeam: string;
  readonly manual: string;
  readonly contingency: string;
  readonly channelName: (channel: Inject['channel']) => string;
  readonly sayTrigger: (trigger: Trigger) => string;
}

export type CellProblem = 'time' | 'delay' | 'team' | 'channel' | 'persona' | 'objective' | 'technique' | 'nothing-asked' | 'decision-needs-words' | 'too-long';
export type Written = { readonly edits: readonly Edit[] } | { readonly problem: CellProblem };

interface Column {
  /** What the cell shows, and what is copied. */
  readonly read: (inject: Inject, words: GridWords) => string;
  /** What is typed over, where that is not what is shown. */
  readonly typed?: (inject: Inject, words: GridWords) => string;
  readonly write: (inject: Inject, text: string, words: GridWords) => Written;
}

const answerWithinMs = 15 * 60_000;
const longest = 20_000;
const listOf = (text: string): readonly string[] => text.split(/[;\n]/).map((part) => part.trim()).filter(Boolean);
const fold = (text: string): string => text.trim().toLocaleLowerCase();

/** One edit below an inject, or none if it changes nothing. */
function put({ key }: Inject, field: readonly string[], from: unknown, to: unknown): Written {
  return { edits: (from ?? null) === to ? [] : [{ path: ['injects', key, ...field], from: from ?? null, to }] };
}

/** The key of the thing that somebody means by its key or its name in any language. */
function meant<Thing extends { readonly key: string }>(things: readonly Thing[], nameOf: (thing: Thing) => LocalizedText | string, text: string): string | undefined {
  const namesOf = (thing: Thing): readonly string[] => {
    const name = nameOf(thing);
    return [thing.key, ...(typeof name === 'string' ? [name] : Object.values(name))];
  };
  return things.find((thing) => namesOf(thing).some((name) => fold(name) === fold(text)))?.key;
}

/** Written with what is recorded of translations, so that those of a new source become stale. */
function textColumn(field: readonly string[], textOf: (inject: Inject) => LocalizedText | undefined, optional = false): Column {
  return {
    read: (inject, { language }) => textIn(textOf(inject) ?? {}, language),
    typed: (inject, { language }) => textOf(inject)?.[language] ?? '',
    write: (inject, text, { scenario, language }) => {
      if (text.length > longest) return { problem: 'too-long' };
      if (text === (textOf(inject)?.[language] ?? '')) return { edits: [] };
      return { edits: textEdits(scenario, { path: ['injects', inject.key, ...field], locale: language, to: text, optional }) };
    },
  };
}

const prompt = textColumn(['ask', 'prompt'], ({ ask }) => ask?.prompt);

export const columns: Readonly<Record<ColumnKey, Column>> = {
  when: { read: ({ trigger }, { sayTrigger }) => ('at' in trigger ? formatDuration(trigger.at) : sayTrigger(trigger)), typed: typedTrigger, write: writeTrigger },
  to: {
    read: ({ to }, { scenario, language, everyTeam }) => (to === 'all' ? everyTeam : to.map((key) => textIn(scenario.teams.find((team) => team.key === key)?.name ?? { en: key }, language)).join('; ')),
    write: (inject, text, { scenario, everyTeam }) => {
      if (fold(text) === fold(everyTeam) || fold(text) === 'all' || text.trim() === '') return put(inject, ['to'], inject.to, 'all');
      const keys = listOf(text).map((part) => meant(scenario.teams, ({ name }) => name, part));
      return keys.includes(undefined) ? { problem: 'team' } : put(inject, ['to'], sameList(inject.to, keys), keys);
    },
  },
  channel: {
    read: ({ channel }, { channelName }) => channelName(channel),
    write: (inject, text, { channelName }) => {
      const channel = channels.find((candidate) => [candidate, channelName(candidate)].some((name) => fold(name) === fold(text)));
      return channel ? put(inject, ['channel'], inject.channel, channel) : { problem: 'channel' };
    },
  },
  from: {
    read: ({ from }, { scenario }) => scenario.personas.find(({ key }) => key === from)?.name ?? from,
    write: (inject, text, { scenario }) => {
      const key = meant(scenario.personas, ({ name }) => name, text);
      return key === undefined ? { problem: 'persona' } : put(inject, ['from'], inject.from, key);
    },
  },
  title: textColumn(['title'], ({ title }) => title),
  subject: textColumn(['content', 'subject'], ({ content }) => content.subject),
  body: textColumn(['content', 'body'], ({ content }) => content.body),
  asked: {
    ...prompt,
    write: (inject, text, words) => {
      const { ask } = inject;
      if (!ask) return text === '' ? { edits: [] } : put(inject, ['ask'], undefined, { kind: 'answer', prompt: { [words.language]: text }, withinMs: answerWithinMs });
      const isLast = Object.keys(ask.prompt).every((locale) => locale === words.language);
      if (text !== '' || !isLast) return prompt.write(inject, text, words);
      return ask.kind === 'decision' ? { problem: 'decision-needs-words' } : put(inject, ['ask'], ask, null);
    },
  },
  within: {
    read: ({ ask }) => (ask ? formatDuration(ask.withinMs) : ''),
    write: (inject, text) => {
      const withinMs = parseDuration(text);
      if (!inject.ask) return text.trim() === '' ? { edits: [] } : { problem: 'nothing-asked' };
      return withinMs === null ? { problem: 'time' } : put(inject, ['ask', 'withinMs'], inject.ask.withinMs, withinMs);
    },
  },
  category: {
    read: ({ category }) => category ?? '',
    write: (inject, text) => (text.length > 100 ? { problem: 'too-long' } : put(inject, ['category'], inject.category ?? null, text.trim().replaceAll('/', '-') || null)),
  },
  objectives: {
    read: ({ objectives = [] }, { scenario, language }) => objectives.map((key) => textIn(scenario.objectives.find((objective) => objective.key === key)?.title ?? { en: key }, language)).join('; '),
    write: (inject, text, { scenario }) => {
      const keys = listOf(text).map((part) => meant(scenario.objectives, ({ title }) => title, part));
      return keys.includes(undefined) ? { problem: 'objective' } : putList(inject, 'objectives', keys);
    },
  },
  techniques: {
    read: ({ techniques = [] }) => techniques.join(' '),
    write: (inject, text) => {
      const ids = text.toUpperCase().split(/[\s,;]+/).filter(Boolean);
      return ids.every((id) => /^T\d{4}(\.\d{3})?$/.test(id)) ? putList(inject, 'techniques', ids) : { problem: 'technique' };
    },
  },
  notes: textColumn(['staffNotes'], ({ staffNotes }) => staffNotes, true),
};

/** An equal list is the same list, so that it is not written anew. */
const sameList = (now: unknown, next: unknown): unknown => (JSON.stringify(now) === JSON.stringify(next) ? next : now);

function putList(inject: Inject, field: 'objectives' | 'techniques', next: readonly unknown[]): Written {
  if (next.length === 0) return put(inject, [field], inject[field] ?? null, null);
  return put(inject, [field], sameList(inject[field], next), next);
}

/** A time, or `+` and the delay of what waits for something; the words of the others. */
function typedTrigger({ trigger }: Inject, { sayTrigger }: GridWords): string {
  if ('at' in trigger) return formatDuration(trigger.at);
  if ('after' in trigger) return `+${formatDuration(trigger.after.delayMs)}`;
  return 'when' in trigger ? `+${formatDuration(trigger.delayMs ?? 0)}` : sayTrigger(trigger);
}

function writeTrigger(inject: Inject, text: string, { manual, contingency, sayTrigger }: GridWords): Written {
  const { trigger } = inject;
  const told = fold(text);
  if (told === fold(sayTrigger(trigger)) || ('at' in trigger && parseDuration(text) === trigger.at)) return { edits: [] };
  if (told === fold(manual)) return put(inject, ['trigger'], trigger, { manual: true });
  if (told === fold(contingency)) return put(inject, ['trigger'], trigger, { contingency: true });
  const isDelay = told.startsWith('+');
  const ms = parseDuration(isDelay ? told.slice(1) : told);
  if (ms === null) return { problem: 'time' };
  if (!isDelay) return 'unless' in trigger ? put(inject, ['trigger', 'byMs'], trigger.byMs, ms) : put(inject, ['trigger'], trigger, { at: ms });
  if ('after' in trigger) return put(inject, ['trigger', 'after', 'delayMs'], trigger.after.delayMs, ms);
  return 'when' in trigger ? put(inject, ['trigger', 'delayMs'], trigger.delayMs, ms) : { problem: 'delay' };
}
