import { type CityId, isUuid } from '#kernel';
import { practiceErrors } from './practice.errors.ts';
import type { PracticeVersion } from './version.ts';

/** Where lists look: what counts, what is being written or reviewed, and what was taken back. */
export const shelves = ['published', 'under-way', 'withdrawn'] as const;
export type Shelf = (typeof shelves)[number];

export interface Wish {
  readonly ownerCityId: CityId | null;
  readonly mostEffort: number | null;
  readonly tag: string | null;
  /** ATT&CK id. */
  readonly technique: string | null;
}

/** A place in a list that is ordered by change. */
export interface Place {
  readonly changedAt: string;
  readonly id: string;
}

export const mostRows = 100;

export const cursorOf = (version: PracticeVersion | undefined): string | null => version ? `${version.changedAt.toISOString()}~${version.id}` : null;

/** Throws BAD_USER_INPUT for anything that no list has handed out. */
export function placeOf(cursor: string): Place {
  const [changedAt = '', id] = cursor.split('~');
  if (!isUuid(id) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(changedAt) || Number.isNaN(Date.parse(changedAt))) throw practiceErrors.cursorUnknown();
  return { changedAt, id };
}
