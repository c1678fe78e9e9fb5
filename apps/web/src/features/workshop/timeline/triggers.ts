import type { Condition, Edit, Inject } from '#exercise-engine';

/** What an inject waits for: other injects, by key. */
export function sourcesOf({ trigger }: Inject): readonly string[] {
  if ('after' in trigger) return trigger.after.inject === undefined ? [] : [trigger.after.inject];
  if ('when' in trigger) return injectsIn(trigger.when);
  return 'unless' in trigger ? injectsIn(trigger.unless) : [];
}

function injectsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(injectsIn);
  if ('any' in condition) return condition.any.flatMap(injectsIn);
  if ('not' in condition) return injectsIn(condition.not);
  if ('team' in condition) return injectsIn(condition.holds);
  if ('answered' in condition) return [condition.answered];
  return 'decided' in condition ? [condition.decided] : [];
}

/** Stands at a time of its own, so that it can be put at another one. What waits for something can only wait longer or shorter. */
export const isAbsolute = ({ trigger }: Inject): boolean => 'at' in trigger || 'unless' in trigger;

/** Where a block that stands at `atMs` comes to stand when it is moved by `byMs`; a delay never falls below zero. */
export function movedTo({ trigger }: Inject, atMs: number, byMs: number, snapMs: number): number {
  const delayMs = 'after' in trigger ? trigger.after.delayMs : 'when' in trigger ? (trigger.delayMs ?? 0) : atMs;
  const earliestMs = atMs - delayMs;
  return Math.max(earliestMs, Math.round((atMs + byMs) / snapMs) * snapMs);
}

/** Has it come at another time; by its delay, if it waits for something. Nothing for what has no time. */
export function timedAt({ key, trigger }: Inject, atMs: number, toMs: number): readonly Edit[] {
  const put = (field: readonly string[], from: number | undefined, to: number): readonly Edit[] => (from === to ? [] : [{ path: ['injects', key, 'trigger', ...field], from: from ?? null, to }]);
  if ('at' in trigger) return put(['at'], trigger.at, toMs);
  if ('unless' in trigger) return put(['byMs'], trigger.byMs, toMs);
  if ('after' in trigger) return put(['after', 'delayMs'], trigger.after.delayMs, Math.max(0, trigger.after.delayMs + toMs - atMs));
  return 'when' in trigger ? put(['delayMs'], trigger.delayMs, Math.max(0, (trigger.delayMs ?? 0) + toMs - atMs)) : [];
}
