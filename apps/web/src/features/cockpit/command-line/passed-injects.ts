import type { ExerciseState } from '#exercise-engine';

/** Ids of the injects that a jump to `toMs` would pass: due by then and neither released, held nor skipped. */
export const passedInjects = ({ agenda }: ExerciseState, toMs: number): readonly string[] =>
  agenda.filter(({ kind, atMs }) => kind === 'inject' && atMs <= toMs).map(({ id }) => id);

/** Reads `1:05:00`, `65:00` or plain minutes such as `65` or `2.5`; null for anything else. */
export function readDuration(text: string): number | null {
  const parts = text.trim().replace(',', '.').split(':');
  if (parts.length > 3 || parts.some((part) => !/^\d+(\.\d+)?$/.test(part))) return null;
  const numbers = parts.map(Number);
  if (numbers.length === 1) return (numbers[0] ?? 0) * 60_000;
  if (numbers.slice(1).some((part) => part >= 60)) return null;
  return numbers.reduce((sum, part) => sum * 60 + part, 0) * 1_000;
}
