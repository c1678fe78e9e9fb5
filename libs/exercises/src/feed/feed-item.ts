import type { LogEntry } from '#exercise-engine';

/** What one audience gets: an entry with its position in that audience's own gapless numbering. */
export interface FeedItem {
  readonly position: number;
  readonly entry: LogEntry;
}

/** The staff read the log itself; a team reads what everybody sees and what it alone sees. */
export type FeedAudience = 'staff' | `team:${string}`;
