import type { CityId, Id } from '#kernel';
import type { ReleaseId } from './release.entity.ts';

export type ReplyId = Id<'IncidentReply'>;

export const replyKinds = ['sighting', 'opinion', 'question', 'answer'] as const;

/** What a reader says to a release: it was seen here too, how well it holds, a question; or what its author answers. */
export interface Reply {
  readonly id: ReplyId;
  readonly releaseId: ReleaseId;
  readonly kind: (typeof replyKinds)[number];
  /** Null for whoever does not want to be named, and for the author behind a pseudonym. */
  readonly cityId: CityId | null;
  /** The question. */
  readonly answers: ReplyId | null;
  /** Of an opinion: 0 (not at all) to 100 (entirely). */
  readonly value: number | null;
  readonly seenOn: string | null;
  readonly text: string;
  readonly onDay: string;
  readonly isOwn: boolean;
}
