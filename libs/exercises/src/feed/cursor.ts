import { sha256Hex } from '#kernel';
import type { FeedAudience } from './feed-item.ts';

/** Tells streams apart so that a cursor of another one is noticed. Not a secret: rights never rest on a cursor. */
const streamTag = (exerciseId: string, audience: FeedAudience): string => sha256Hex(`${exerciseId}|${audience}`).slice(0, 12);

export const cursorAt = (exerciseId: string, audience: FeedAudience, position: number): string => `${position}.${streamTag(exerciseId, audience)}`;

/** The position of a cursor of this stream, or null for a forged or foreign one. */
export function positionOf(cursor: string, exerciseId: string, audience: FeedAudience): number | null {
  const [position, tag] = cursor.split('.', 2);
  if (!position || !/^\d{1,15}$/.test(position) || tag !== streamTag(exerciseId, audience)) return null;
  return Number(position);
}
