import type { Author, Room } from '#exercise-engine';

export interface LogbookEntry {
  readonly kind: 'note' | 'answer' | 'decision' | 'notification';
  readonly position: number;
  readonly exerciseMs: number;
  readonly by: Author | null;
  /** What was answered, what was decided, or who was notified; empty for a note. */
  readonly about: string;
  readonly text: string;
}

/** Notes, answers, decisions and notifications of the team in the order of exercise time, oldest first. */
export function logbookEntries({ logbook, injects, decisions, duties }: Room): readonly LogbookEntry[] {
  const notes = logbook.map(({ position, exerciseMs, by, text }): LogbookEntry => ({ kind: 'note', position, exerciseMs, by, about: '', text }));
  const answers = injects.flatMap(({ position, content, answer }): readonly LogbookEntry[] =>
    answer ? [{ kind: 'answer', position, exerciseMs: answer.exerciseMs, by: answer.by, about: content.subject, text: answer.text }] : [],
  );
  const taken = decisions.map(
    ({ position, exerciseMs, by, label, rationale }): LogbookEntry => ({ kind: 'decision', position, exerciseMs, by, about: label, text: rationale }),
  );
  const notified = duties.notifications.map(
    ({ position, exerciseMs, by, authority, text }): LogbookEntry => ({ kind: 'notification', position, exerciseMs, by, about: authority.name, text }),
  );
  return [...notes, ...answers, ...taken, ...notified].toSorted((one, other) => one.exerciseMs - other.exerciseMs || one.position - other.position);
}
