import { DomainError, type LocalizedText } from '#kernel';
import type { AskCard } from './event.ts';
import { partsOf } from './inject-id.ts';
import type { InjectContent } from './scenario.ts';
import { injectOf, type ExerciseState, type InjectState } from './state.ts';

const longestText = 10_000;
const shortestAskMs = 60_000;
const longestAskMs = 24 * 3_600_000;
const mostOptions = 10;

export const badInput = (reason: `exercises.${string}`, details: Readonly<Record<string, unknown>> = {}): DomainError =>
  new DomainError('BAD_USER_INPUT', reason, details);

export const conflict = (reason: `exercises.${string}`): DomainError => new DomainError('CONFLICT', reason);

export function requireText(text: string): void {
  if (text.trim() === '') throw badInput('exercises.text-empty');
  requireShort(text);
}

export function requireShort(text: string): void {
  if (text.length > longestText) throw badInput('exercises.text-too-long', { limit: longestText });
}

/** An inject needs a subject and a body in one language at least. */
export function requireContent(content: InjectContent): void {
  const { subject, body, source = {}, reference = '' } = content;
  for (const text of [subject, body]) requireWords(text);
  for (const words of Object.values(source)) requireShort(words);
  requireShort(reference);
}

/** A question and the time to meet it; a decision needs options to choose among. */
export function requireAsk({ kind, prompt, withinMs, options }: AskCard): void {
  requireWords(prompt);
  if (!(withinMs >= shortestAskMs && withinMs <= longestAskMs)) throw badInput('exercises.ask-time-out-of-range', { fromMs: shortestAskMs, toMs: longestAskMs });
  const keys = new Set(options.map(({ key }) => key));
  const fits = kind === 'answer' ? options.length === 0 : options.length >= 2 && options.length <= mostOptions && keys.size === options.length && !keys.has('');
  if (!fits) throw badInput('exercises.options-missing', { min: 2, max: mostOptions });
  for (const { label } of options) requireWords(label);
}

function requireWords(text: LocalizedText): void {
  if (Object.values(text).every((words) => words.trim() === '')) throw badInput('exercises.text-empty');
  for (const words of Object.values(text)) requireShort(words);
}

export function requireTeam(state: ExerciseState, team: string | null | undefined): string {
  if (typeof team !== 'string' || !Object.hasOwn(state.teams, team)) throw badInput('exercises.unknown-team');
  return team;
}

export function requireInject(state: ExerciseState, id: string): InjectState {
  const inject = injectOf(state, id);
  if (!inject) throw new DomainError('NOT_FOUND', 'exercises.inject-not-found');
  return inject;
}

/** For the staff: an inject that no team has got and that nobody took out. */
export function requireUndelivered(state: ExerciseState, id: string): InjectState {
  const inject = requireInject(state, id);
  if (inject.status === 'released') throw conflict('exercises.inject-already-released');
  if (inject.status === 'skipped') throw conflict('exercises.inject-skipped');
  return inject;
}

/** For a team: an inject that reached it. Those of others and those to come look like unknown ones. */
export function requireReceived(state: ExerciseState, id: string, team: string | null): InjectState {
  const inject = partsOf(id).team === team ? injectOf(state, id) : undefined;
  if (inject?.status !== 'released') throw new DomainError('NOT_FOUND', 'exercises.inject-not-found');
  return inject;
}
