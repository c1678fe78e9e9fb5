import type { LogEntry } from './event.ts';

/** An entry as participants get it, with no hint that the staff acted by hand: who released, when it was planned, who speaks for a persona. */
export function forTeam(entry: LogEntry): LogEntry {
  const { event } = entry;
  if (event.type === 'inject-released') return { ...entry, by: null, event: { ...event, dueMs: entry.exerciseMs } };
  return event.type === 'message-sent' && event.persona !== undefined ? { ...entry, by: null } : entry;
}
