import type { Localized } from '#kernel';
import type { Author, ExerciseEvent } from './event.ts';

/** One event as a participant gets it, in the reader's language. `at` is wall time in milliseconds. */
export interface RoomEntry {
  readonly position: number;
  readonly at: number;
  readonly exerciseMs: number;
  readonly by: Author | null;
  readonly event: RoomEvent;
}

export type RoomEvent = Localized<ExerciseEvent>;

/** Something said or written. */
export interface RoomNote {
  readonly position: number;
  readonly at: number;
  readonly exerciseMs: number;
  readonly by: Author | null;
  readonly text: string;
}
