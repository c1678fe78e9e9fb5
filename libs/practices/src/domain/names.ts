import type { CityId, Id } from '#kernel';

/** Of one version. */
export type PracticeId = Id<'Practice'>;
export type WorkId = Id<'PracticeWork'>;

export interface CityName {
  readonly id: CityId;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}
