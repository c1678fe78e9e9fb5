import type { TeamPlay } from '../documents.ts';

export type MomentKind = 'delivered' | 'answered' | 'decided' | 'missed';

/** One thing that happened to an inject of a team, at a time of the exercise. */
export interface PlayMoment {
  readonly atMs: number;
  readonly kind: MomentKind;
  readonly journey: TeamPlay['injects'][number];
}

/** In the order in which it happened. A late answer stands beside the deadline that it missed. */
export const momentsOf = ({ injects }: TeamPlay): readonly PlayMoment[] =>
  injects
    .flatMap((journey): PlayMoment[] => {
      const at = (kind: MomentKind, atMs: number | null): PlayMoment[] => (atMs === null ? [] : [{ atMs, kind, journey }]);
      return [
        ...at('delivered', journey.releasedMs),
        ...at('answered', journey.answeredMs),
        ...at('decided', journey.decidedMs),
        ...at('missed', journey.deadlineMissed ? journey.deadlineMs : null),
      ];
    })
    .toSorted((a, b) => a.atMs - b.atMs);

/** What a team had before it at a moment: asked, and neither answered nor missed yet. */
export const openAsksAt = ({ injects }: TeamPlay, momentMs: number): number =>
  injects.filter(({ releasedMs, deadlineMs, answeredMs, decidedMs }) => {
    const respondedMs = decidedMs ?? answeredMs ?? Infinity;
    return releasedMs !== null && releasedMs <= momentMs && deadlineMs !== null && momentMs < Math.min(respondedMs, deadlineMs);
  }).length;

export interface Totals {
  readonly delivered: number;
  readonly answered: number;
  readonly decided: number;
  readonly missed: number;
  readonly shared: number;
}

export function totalsOf(team: TeamPlay): Totals {
  const count = (kind: MomentKind): number => momentsOf(team).filter((moment) => moment.kind === kind).length;
  return { delivered: count('delivered'), answered: count('answered'), decided: count('decided'), missed: count('missed'), shared: team.shared };
}
