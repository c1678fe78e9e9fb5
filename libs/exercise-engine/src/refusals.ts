import { DomainError } from '#kernel';
import { partsOf } from './inject-id.ts';
import type { InjectContent } from './scenario.ts';
import { injectOf, type ExerciseState, type InjectState } from './state.ts';

const longestText = 10_000;

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
  for (const text of [subject, body]) if (Object.values(text).every((words) => words.trim() === '')) throw badInput('exercises.text-empty');
  for (const words of [subject, body, source].flatMap((text) => Object.values(text))) requireShort(words);
  requireShort(reference);
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
