import type { Author, Room } from '#exercise-engine';

export interface LogbookEntry {
  readonly kind: 'note' | 'answer' | 'decision';
  readonly position: number;
  readonly exerciseMs: number;
  readonly by: Author | null;
  /** What was answered, or what was decided; empty for a note. */
  readonly about: string;
  readonly text: string;
}

/** Notes, answers and decisions of the team in the order of exercise time, oldest first. */
export function logbookEntries({ logbook, injects, decisions }: Room): readonly LogbookEntry[] {
  const notes = logbook.map(({ position, exerciseMs, by, text }): LogbookEntry => ({ kind: 'note', position, exerciseMs, by, about: '', text }));
  const answers = injects.flatMap(({ position, content, answer }): readonly LogbookEntry[] =>
    answer ? [{ kind: 'answer', position, exerciseMs: answer.exerciseMs, by: answer.by, about: content.subject, text: answer.text }] : [],
  );
  const taken = decisions.map(
    ({ position, exerciseMs, by, label, rationale }): LogbookEntry => ({ kind: 'decision', position, exerciseMs, by, about: label, text: rationale }),
  );
  return [...notes, ...answers, ...taken].toSorted((one, other) => one.exerciseMs - other.exerciseMs || one.position - other.position);
}
