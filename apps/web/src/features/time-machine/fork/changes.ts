import type { InjectOutcome } from '#exercise-engine';

export type Change = 'onlyPlayed' | 'onlySimulated' | 'otherTime' | 'otherOption' | 'notAnswered' | 'answered' | 'otherResponse' | 'missed' | 'met';

/** What became of an inject otherwise, the most telling first; times are those of what changed. */
export function changesOf(first: InjectOutcome, second: InjectOutcome): readonly { readonly what: Change; readonly firstMs: number | null; readonly secondMs: number | null }[] {
  const released = { firstMs: first.releasedMs, secondMs: second.releasedMs };
  if (second.releasedMs === null) return [{ what: 'onlyPlayed', ...released }];
  if (first.releasedMs === null) return [{ what: 'onlySimulated', ...released }];
  const responded = { firstMs: first.respondedMs, secondMs: second.respondedMs };
  const changes: { what: Change; firstMs: number | null; secondMs: number | null }[] = [];
  if (first.releasedMs !== second.releasedMs) changes.push({ what: 'otherTime', ...released });
  if (first.option !== null && second.option !== null && first.option !== second.option) changes.push({ what: 'otherOption', ...responded });
  if (first.respondedMs !== null && second.respondedMs === null) changes.push({ what: 'notAnswered', ...responded });
  if (first.respondedMs === null && second.respondedMs !== null) changes.push({ what: 'answered', ...responded });
  if (first.respondedMs !== null && second.respondedMs !== null && first.respondedMs !== second.respondedMs) changes.push({ what: 'otherResponse', ...responded });
  if (first.deadlineMissed !== second.deadlineMissed) changes.push({ what: second.deadlineMissed ? 'missed' : 'met', ...responded });
  return changes;
}
