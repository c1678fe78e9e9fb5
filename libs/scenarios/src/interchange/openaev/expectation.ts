import type { Ask } from '#exercise-engine';
import type { LocalizedText } from '#kernel';
import { isEmpty, isObject, type JsonObject, numberOf, textOf } from '#kernel/import';
import type { ContentLocale } from '../language.ts';
import { plainToLine } from '../markdown.ts';
import type { Ledger } from '../report.ts';
import { noteLeftovers, placeOf } from '../entries.ts';

export interface Expected {
  readonly actions: readonly LocalizedText[];
  readonly ask: Ask | null;
  /** For the staff, Markdown. */
  readonly notes: readonly string[];
}

const human = new Set(['MANUAL', 'TEXT', 'DOCUMENT', 'ARTICLE', 'CHALLENGE']);
const defaultWithinMs = 15 * 60_000;
const prompts: Record<ContentLocale, string> = {
  en: 'What do you do, and who does it?',
  fr: 'Que faites-vous, et qui s’en charge ?',
  de: 'Was tun Sie, und wer übernimmt es?',
};
const longestTopic = 120;

/** Expectations of people become one question to the team; all become expected actions for the observers. */
export function readExpectations(content: JsonObject, locale: ContentLocale, inject: string, ledger: Ledger): Expected {
  const value = content['expectations'];
  const list: readonly unknown[] = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
  ledger.find('expectations', list.length);
  const actions: LocalizedText[] = [];
  const notes: string[] = [];
  const deadlines: number[] = [];
  const topics: string[] = [];
  list.forEach((node, at) => {
    const where = placeOf(`${inject} expectations`, at, isObject(node) ? textOf(node, 'expectation_name') : '');
    if (!isObject(node)) return ledger.lose('expectations', where, 'imports.not-an-object');
    const type = textOf(node, 'expectation_type').toUpperCase() || 'MANUAL';
    const name = textOf(node, 'expectation_name');
    actions.push({ [locale]: actionOf(name, textOf(node, 'expectation_description')) || type });
    if (human.has(type)) {
      deadlines.push(deadlineOf(node, where, ledger));
      topics.push(topicOf(name));
    } else ledger.change('expectations', where, 'imports.expectation-as-action');
    const score = numberOf(node, 'expectation_score');
    if (score !== null) {
      notes.push(`* ${plainToLine(name || type)}: ${plainToLine(type)}, ${score} pt${node['expectation_expectation_group'] === true ? ' (group)' : ''}`);
      ledger.change('expectations', where, 'imports.score-in-notes');
    }
    noteLeftovers(ledger, 'expectations', { where, node }, readFields);
  });
  if (deadlines.length > 1) ledger.change('injects', inject, 'imports.deadlines-joined');
  const ask: Ask | null = deadlines.length > 0 ? { kind: 'answer', prompt: { [locale]: [topics.filter(Boolean).join(', '), prompts[locale]].filter(Boolean).join(' – ') }, withinMs: Math.max(...deadlines) } : null;
  return { actions, ask, notes };
}

const readFields = ['expectation_type', 'expectation_name', 'expectation_description', 'expectation_score', 'expectation_expectation_group', 'expectation_expiration_time'];

/** What the question is about: the name, without the explanation that tells the team what to answer. */
const topicOf = (name: string): string => name.split(':', 1).join('').replace(/\s+/g, ' ').trim().slice(0, longestTopic);

const actionOf = (name: string, description: string): string => {
  if (!name || description.startsWith(name)) return description || name;
  return description && description !== name ? `${name}: ${description}` : name;
};

const longestSeconds = 366 * 86_400;

function deadlineOf(node: JsonObject, where: string, ledger: Ledger): number {
  const seconds = numberOf(node, 'expectation_expiration_time');
  if (seconds !== null && seconds > 0 && seconds <= longestSeconds) return Math.max(1, Math.round(seconds * 1000));
  ledger.change('expectations', where, 'imports.deadline-assumed');
  return defaultWithinMs;
}
